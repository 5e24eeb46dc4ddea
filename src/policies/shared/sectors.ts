import { text } from '../../rules/text';

/** The industry of both software policies. */
export const SOFTWARE_AND_IT_SERVICES = {
  label: text('软件和信息技术服务业', 'software and information technology services'),
  words: [
    '软件',
    '信息技术',
    '信息服务',
    '信息传输',
    '信息系统',
    '信息安全',
    '互联网',
    '网络',
    '操作系统',
    '数据',
    '云计算',
    '人工智能',
    '区块链',
    '元宇宙',
    '信创',
    '系统集成',
    '数字',
    'software',
    'information technology',
    'internet',
    'cloud',
    'data',
  ],
};
