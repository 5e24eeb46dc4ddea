import { describe, expect, it } from 'vitest';
import { PREFECTURES } from '../../src/table/gazetteer/cities';
import { DISTRICTS, STREETS } from '../../src/table/gazetteer/hangzhou';
import { placeNamed } from '../../src/table/places';

/** What words come to, short: 滨江, 余杭+临平, hangzhou, outside, unknown. */
function said(words: string): string {
  const place = placeNamed(words);
  if (place.kind === 'district') return place.district;
  return place.kind === 'several' ? place.districts.join('+') : place.kind;
}

const list = (names: string): readonly string[] => names.split(/\s+/).filter((name) => name !== '');

const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  滨江: [
    '滨江',
    '滨江区',
    '杭州市滨江区',
    '浙江省杭州市滨江区',
    '浙江杭州滨江',
    '高新区',
    '高新区（滨江）',
    '高新区(滨江)',
    '高新（滨江）',
    '杭州高新区',
    '杭州高新开发区（滨江）',
    '杭州高新技术产业开发区',
    '杭州市国家高新技术产业开发区',
    '国家高新区',
    '国家高新技术产业开发区',
    '滨江高新区',
    '滨江（高新）区',
    '长河街道',
    '西兴街道',
    '浦沿街道',
    '滨江区长河街道江南大道588号',
    '杭州市滨江区网商路699号',
    '杭州市滨江区长河街道秋溢路',
    '杭州滨江海康威视',
    'Room 301, No. 588 Jiangnan Avenue, Binjiang District, Hangzhou, Zhejiang, China',
    '萧山区长河镇',
    '白马湖',
    '物联网小镇',
    'Binjiang',
    'Binjiang District',
    'BINJIANG DISTRICT, HANGZHOU',
    'Hangzhou Binjiang',
    'Hangzhou High-tech Zone (Binjiang)',
    'Hangzhou Hi-Tech Zone',
    '滨 江 区',
    '杭州市　滨江区',
    '杭州市/滨江区',
    '杭州市-滨江区',
    '濱江區',
    '330108',
    '330108 滨江区',
    '中国（浙江）自由贸易试验区杭州片区滨江区块',
    '高新区（江北）',
  ],
  西湖: [
    '西湖区',
    '西湖',
    '杭州西湖区',
    '浙江省杭州市西湖区文三路398号',
    '西湖科技园',
    '西湖科技经济园',
    '之江',
    '之江国家旅游度假区',
    '紫金港科技城',
    '云栖小镇',
    '三墩镇',
    '西湖街道',
    '西湖风景名胜区',
    'Xihu',
    'Xihu District, Hangzhou',
    'West Lake District',
  ],
  上城: [
    '上城区',
    '杭州市上城区南京路',
    '上城区绍兴路',
    '上城区中山中路',
    '江干区',
    '江干区九堡镇',
    '钱江新城',
    '杭州江干',
    '上城区延安路1号',
    '四季青街道',
    'Shangcheng',
  ],
  拱墅: [
    '拱墅区',
    '下城区',
    '下城',
    '智慧网谷小镇',
    '祥符街道',
    '天水街道',
    '拱墅区余杭塘路',
    '拱墅 北部软件园',
  ],
  萧山: [
    '萧山',
    '萧山市',
    '萧山区南阳街道',
    '萧山南阳',
    '萧山新街',
    '萧山经济技术开发区',
    '萧山经开区',
    '钱江世纪城',
    '杭州湾信息港',
    '蕭山區',
    'Xiaoshan Economic',
  ],
  余杭: [
    '余杭区',
    '余杭',
    '餘杭區',
    '余杭区仓前街道',
    '未来科技城',
    '杭州未来科技城（海创园）',
    '余杭区（未来科技城）',
    'Yuhang',
  ],
  临平: [
    '临平区',
    '余杭区塘栖镇',
    '余杭经济技术开发区',
    '余杭经开区',
    '临平新城',
    '余杭区临平街道',
    'Linping Qu',
  ],
  钱塘: [
    '钱塘区',
    '钱塘新区',
    '下沙',
    '下沙街道',
    '大江东',
    '大江东产业集聚区',
    '杭州经济技术开发区',
    '杭州市经济技术开发区',
    '杭州经开区',
    '临江高新区',
    '萧山临江高新区',
    '临江高新技术产业开发区',
    '江干区下沙街道',
    '萧山区河庄街道',
    'Qiantang District',
    'Xiasha',
  ],
  富阳: ['富阳', '富阳区', '富阳市', '富阳经济技术开发区', '富阳高新区', '富阳区东洲街道', 'Fuyang District'],
  临安: [
    '临安',
    '临安市',
    '青山湖科技城',
    '临安青山湖科技城',
    '临安区龙岗镇',
    "Lin'an",
    'Lin’an District',
    'Lin an',
    '臨安區',
  ],
  桐庐: [
    '桐庐',
    '桐庐县',
    '桐廬縣',
    '桐庐县江南镇',
    '桐庐经济开发区',
    'Tonglu',
    'Tonglu County',
    'Tonglu Xian',
  ],
  淳安: ['淳安', '淳安县', '千岛湖镇', '淳安县安阳乡', '淳安县石林镇', "Chun'an", 'Chunan County'],
  建德: ['建德', '建德市', '建德市大同镇', '杭州市建德市', '建德经济开发区', 'Jiande City'],
  hangzhou: [
    '杭州',
    '杭州市',
    '浙江省杭州市',
    '浙江杭州',
    '市本级',
    'Hangzhou',
    'Hangzhou, Zhejiang, China',
    '杭州市区',
  ],
  '西湖+余杭+临安': ['城西科创大走廊', '杭州城西科创大走廊'],
  '滨江+西湖': ['滨江区、西湖区', '滨江和西湖', '滨江区/西湖区', '滨江,西湖'],
  '余杭+临平': ['余杭区、临平区', '余杭高新区'],
  '滨江+富阳': ['滨富合作区'],
  outside: [
    '宁波国家高新区',
    '成都高新区',
    '徐汇滨江',
    '上海徐汇滨江',
    '南京滨江大道',
    '南京市建邺区滨江大道',
    '南昌市西湖区',
    '南昌西湖',
    '惠州西湖',
    '江西余干',
    '江西省上饶市余干县',
    '宁波',
    '宁波市鄞州区',
    '浙江省宁波市',
    '浙江宁波',
    '绍兴',
    '嘉兴海宁',
    '海宁',
    '义乌市',
    '德清县',
    '湖州莫干山高新区',
    '温州鹿城区',
    '宁波杭州湾新区',
    '杭州湾新区',
    '杭州湾上虞经济技术开发区',
    '前湾新区',
    '上海',
    '上海市浦东新区',
    '浦东',
    '上海浦东张江高科',
    '北京海淀',
    '北京市朝阳区',
    '海淀',
    '深圳',
    '深圳南山',
    '广东省深圳市南山区',
    '苏州工业园区',
    '江苏江阴',
    '合肥高新区',
    '西安高新区',
    '武汉东湖高新区',
    '石家庄桥西区',
    '呼和浩特',
    '内蒙古自治区呼和浩特市',
    '延边朝鲜族自治州',
    '延边',
    '海南',
    '安徽阜阳',
    '贵州',
    '香港',
    '香港特别行政区',
    '台北',
    '美国',
    '新加坡',
    '日本东京',
    'Ningbo',
    'Shanghai',
    'Pudong, Shanghai',
    'Xihu District, Nanchang',
    "Xi'an High-tech Zone",
    'Fuyang, Anhui',
    'Singapore',
    'United States',
    '杭州市浦东新区',
    '西湖区（宁波）',
    '滨江区、宁波市',
    '江北区',
    '南阳',
    '靖江市',
    '临江市',
  ],
  unknown: [
    '滨江大道',
    '滨江新区',
    '滨江经济开发区',
    '西湖大道',
    '西湖文化广场',
    '延安路',
    '中山北路',
    '钱江西路',
    '经济开发区',
    '浙江省',
    '中国',
    '本地',
    '区内',
    '-',
    '',
    'Binjiang Avenue',
    'Xihu Road',
  ],
};

describe('Words of a place', () => {
  for (const [place, ways] of Object.entries(WRITTEN)) {
    it(`mean ${place}, in each of the ${ways.length} ways they are written`, () => {
      expect(ways.map((words) => [words, said(words)])).toEqual(ways.map((words) => [words, place]));
    });
  }

  it('are kept as they are written where they name a place outside', () => {
    expect(placeNamed(' 成都高新区 ')).toEqual({ kind: 'outside', words: '成都高新区' });
  });

  it('that name 江干 come with a note that a part of it is 钱塘 today, unless they name the part', () => {
    const note = (words: string) => {
      const place = placeNamed(words);
      return place.kind === 'district' ? place.note?.zh : undefined;
    };
    expect(note('江干区')).toContain('2021');
    expect([note('江干区九堡街道'), note('上城区')]).toEqual([undefined, undefined]);
  });
});

const LOCAL: readonly (readonly [words: string, district: string])[] = [
  ...Object.entries(DISTRICTS).flatMap(([district, [full, plain]]) => [
    [full, district] as const,
    [plain, district] as const,
  ]),
  ...Object.entries(STREETS).flatMap(([district, streets]) =>
    list(streets).map((street) => [street, district] as const),
  ),
];
const OTHER_CITIES = Object.values(PREFECTURES).flatMap(list);
const PLAIN_OTHER_CITIES = OTHER_CITIES.filter((city) => city.endsWith('市')).map((city) =>
  city.slice(0, -1),
);

describe('A district or a street of Hangzhou', () => {
  it('is the same one behind the name of the province, the city, or both', () => {
    for (const before of [
      '浙江省',
      '杭州市',
      '浙江省杭州市',
      '浙江杭州',
      '杭州',
      '中国浙江省杭州市',
      '杭州市 ',
    ]) {
      expect(LOCAL.filter(([words, district]) => said(before + words) !== district)).toEqual([]);
    }
  });

  it('is outside as soon as another city is named', () => {
    const inside = LOCAL.flatMap(([words]) => [
      ...[...OTHER_CITIES, ...PLAIN_OTHER_CITIES].map((city) => city + words),
      ...OTHER_CITIES.map((city) => `${words}（${city}）`),
    ]).filter((words) => said(words) !== 'outside');
    expect(inside).toEqual([]);
  });

  it('is outside in front of another city with its 市', () => {
    for (const city of OTHER_CITIES) expect(said(`杭州市滨江区${city}`), city).toBe('outside');
  });

  it('keeps its own street that has the name of another city', () => {
    expect(['建德（大同）', '萧山（南阳）', '拱墅 天水'].map(said)).toEqual(['建德', '萧山', '拱墅']);
    expect(['大同', '南阳', '天水'].map(said)).toEqual(['outside', 'outside', 'outside']);
  });
});

describe('Every other city of China', () => {
  it('is outside, with and without 市', () => {
    const inside = [...OTHER_CITIES, ...PLAIN_OTHER_CITIES].filter((city) => said(city) !== 'outside');
    expect(inside).toEqual([]);
  });
});
