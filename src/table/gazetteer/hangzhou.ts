/** The districts and counties of Hangzhou as tables write them. The first name of each is the one in full. */
export const DISTRICTS = {
  上城: ['上城区', '上城', 'Shangcheng'],
  拱墅: ['拱墅区', '拱墅', 'Gongshu'],
  西湖: ['西湖区', '西湖', 'Xihu', 'West Lake'],
  滨江: ['滨江区', '滨江', 'Binjiang'],
  萧山: ['萧山区', '萧山', '萧山市', '萧山县', 'Xiaoshan'],
  余杭: ['余杭区', '余杭', '余杭市', '余杭县', 'Yuhang'],
  临平: ['临平区', '临平', 'Linping'],
  钱塘: ['钱塘区', '钱塘', 'Qiantang'],
  富阳: ['富阳区', '富阳', '富阳市', '富阳县', 'Fuyang'],
  临安: ['临安区', '临安', '临安市', '临安县', 'Linan'],
  桐庐: ['桐庐县', '桐庐', 'Tonglu'],
  淳安: ['淳安县', '淳安', 'Chunan'],
  建德: ['建德市', '建德', '建德县', 'Jiande'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type District = keyof typeof DISTRICTS;

/** Districts that were merged into others in 2021. Parts of 江干 went to 钱塘. */
export const MERGED_DISTRICTS: Readonly<Record<string, District>> = {
  下城区: '拱墅',
  下城: '拱墅',
  Xiacheng: '拱墅',
  江干区: '上城',
  江干: '上城',
  Jianggan: '上城',
};

/** Which districts lie today in what once had the name; a street or a zone behind the name says which. */
export const ONCE_WIDER: Readonly<Record<string, readonly District[]>> = {
  江干区: ['上城', '钱塘'],
  江干: ['上城', '钱塘'],
  Jianggan: ['上城', '钱塘'],
  余杭: ['余杭', '临平'],
  萧山: ['萧山', '钱塘', '滨江'],
};

/** By GB/T 2260, those abolished included. */
export const DISTRICT_CODES: Readonly<Record<string, District>> = {
  330102: '上城',
  330103: '拱墅',
  330104: '上城',
  330105: '拱墅',
  330106: '西湖',
  330108: '滨江',
  330109: '萧山',
  330110: '余杭',
  330111: '富阳',
  330112: '临安',
  330113: '临平',
  330114: '钱塘',
  330122: '桐庐',
  330127: '淳安',
  330181: '萧山',
  330182: '建德',
  330183: '富阳',
  330184: '余杭',
  330185: '临安',
};

/** Streets, towns and townships. */
export const STREETS: Readonly<Record<District, string>> = {
  上城: `
    清波街道 湖滨街道 小营街道 南星街道 紫阳街道 望江街道 凯旋街道 采荷街道 闸弄口街道 四季青街道 彭埠街道
    笕桥街道 丁兰街道 九堡街道 丁桥镇 彭埠镇 笕桥镇 九堡镇
  `,
  拱墅: `
    米市巷街道 湖墅街道 小河街道 和睦街道 拱宸桥街道 大关街道 上塘街道 祥符街道 康桥街道 半山街道 天水街道
    武林街道 长庆街道 潮鸣街道 朝晖街道 文晖街道 东新街道 石桥街道
  `,
  西湖: `
    北山街道 西溪街道 翠苑街道 古荡街道 西湖街道 留下街道 转塘街道 蒋村街道 灵隐街道 文新街道 三墩镇 双浦镇
    三墩街道
  `,
  滨江: '西兴街道 长河街道 浦沿街道 西兴镇 长河镇 浦沿镇',
  萧山: `
    城厢街道 北干街道 蜀山街道 新塘街道 靖江街道 南阳街道 闻堰街道 宁围街道 新街街道 盈丰街道 楼塔镇 河上镇
    戴村镇 浦阳镇 进化镇 临浦镇 义桥镇 所前镇 衙前镇 瓜沥镇 益农镇 党湾镇 宁围镇 新街镇 闻堰镇 靖江镇 南阳镇
  `,
  余杭: `
    五常街道 仁和街道 良渚街道 闲林街道 仓前街道 余杭街道 中泰街道 径山镇 瓶窑镇 鸬鸟镇 百丈镇 黄湖镇 良渚镇
    仓前镇 余杭镇 仁和镇
  `,
  临平: '临平街道 南苑街道 东湖街道 星桥街道 乔司街道 运河街道 崇贤街道 塘栖镇 乔司镇 崇贤镇 运河镇',
  钱塘: '下沙街道 白杨街道 河庄街道 义蓬街道 新湾街道 临江街道 前进街道',
  富阳: `
    富春街道 春江街道 鹿山街道 东洲街道 银湖街道 万市镇 洞桥镇 渌渚镇 永昌镇 里山镇 常绿镇 场口镇 常安镇 龙门镇
    新登镇 胥口镇 大源镇 灵桥镇 新桐乡 上官乡 环山乡 湖源乡 春建乡 渔山乡
  `,
  临安: `
    玲珑街道 锦南街道 锦城街道 锦北街道 青山湖街道 高虹镇 太湖源镇 於潜镇 太阳镇 潜川镇 昌化镇 河桥镇 湍口镇
    清凉峰镇 岛石镇 板桥镇 天目山镇 龙岗镇
  `,
  桐庐: `
    旧县街道 桐君街道 城南街道 凤川街道 富春江镇 横村镇 分水镇 瑶琳镇 百江镇 江南镇 莪山畲族乡 钟山乡 新合乡
    合村乡
  `,
  淳安: `
    千岛湖镇 文昌镇 石林镇 临岐镇 威坪镇 姜家镇 梓桐镇 汾口镇 中洲镇 大墅镇 枫树岭镇 里商乡 金峰乡 富文乡 左口乡
    屏门乡 瑶山乡 王阜乡 宋村乡 鸠坑乡 浪川乡 界首乡 安阳乡
  `,
  建德: `
    新安江街道 洋溪街道 更楼街道 莲花镇 乾潭镇 梅城镇 杨村桥镇 下涯镇 大洋镇 三都镇 寿昌镇 航头镇 大慈岩镇 大同镇
    李家镇 钦堂乡
  `,
};

/** Streets and towns that tables write without 街道 or 镇, and that no other place of note is called. */
export const PLAIN_STREETS = `
  清波 四季青 彭埠 笕桥 丁兰 丁桥 九堡 闸弄口 拱宸桥 祥符 康桥 翠苑 古荡 转塘 蒋村 三墩 双浦 西兴 长河 浦沿 闻堰
  宁围 楼塔 戴村 临浦 义桥 衙前 瓜沥 益农 党湾 五常 良渚 闲林 仓前 径山 瓶窑 鸬鸟 乔司 崇贤 塘栖 河庄 义蓬 新湾
  新登 场口 於潜 千岛湖 新安江 乾潭 梅城 寿昌
`;

/** Zones, towns of an industry, quarters: each with the districts it lies in. Two are several. */
export const ZONES: readonly (readonly [names: string, districts: readonly District[]])[] = [
  ['杭州高新区 杭州高新开发区 杭州高新技术产业开发区 杭州国家高新区 杭州国家高新技术产业开发区', ['滨江']],
  [
    '高新区滨江 高新滨江 滨江高新 滨江高新区 滨江高新技术产业开发区 滨江高新开发区 滨江科技园 滨江新城',
    ['滨江'],
  ],
  ['白马湖 白马湖生态创意城 物联网小镇 互联网小镇 奥体中心滨江 智慧新天地 杭高新', ['滨江']],
  ['钱江新城 钱江新城二期 玉皇山南基金小镇 望江新城 艮北新城 城东新城 丁桥新城 九乔', ['上城']],
  ['智慧网谷小镇 智慧网谷 北部软件园 大运河新城 运河新城 杭钢新城 跨贸小镇 武林新城', ['拱墅']],
  [
    '西湖科技园 西湖科技经济园 西湖风景名胜区 西湖景区 西湖名胜区 紫金港科技城 紫金港 云栖小镇 龙坞茶镇',
    ['西湖'],
  ],
  ['之江 之江新城 之江度假区 之江国家旅游度假区 之江旅游度假区 云谷 西溪谷 艺创小镇', ['西湖']],
  ['萧山经济技术开发区 萧山经济开发区 萧山经开区 萧山开发区 萧山机器人小镇 萧山科技城 湘湖', ['萧山']],
  ['钱江世纪城 萧山钱江世纪城 杭州空港经济区 空港经济区 杭州临空经济示范区 杭州湾信息港', ['萧山']],
  [
    '未来科技城 杭州未来科技城 梦想小镇 人工智能小镇 海创园 之江实验室 良渚新城 杭州云城 云城 老余杭 梦栖小镇',
    ['余杭'],
  ],
  ['余杭高新区 余杭高新技术产业园区', ['余杭', '临平']],
  ['余杭经济技术开发区 余杭经济开发区 余杭经开区 余杭开发区 余杭区经济技术开发区 余杭区经开区', ['临平']],
  ['临平经济技术开发区 临平经济开发区 临平经开区 临平新城 艺尚小镇 算力小镇 余杭区经济开发区', ['临平']],
  ['杭州经济技术开发区 杭州经济开发区 杭州经开区 杭州开发区 杭州市经开区 下沙经济技术开发区', ['钱塘']],
  ['下沙 下沙开发区 下沙经开区 下沙高教园 下沙大学城 杭州医药港 医药港小镇 医药港 大创小镇 金沙湖', ['钱塘']],
  ['大江东 大江东产业集聚区 杭州大江东 杭州大江东产业集聚区 钱塘新区 杭州钱塘新区 江东新城', ['钱塘']],
  ['临江 临江高新区 临江国家高新区 临江高新技术产业开发区 临江高新技术产业园区 临江高新园区', ['钱塘']],
  ['萧山临江高新区 萧山临江高新技术产业开发区 杭州临江高新区 临江开发区 前进工业园', ['钱塘']],
  ['富阳经济技术开发区 富阳经济开发区 富阳经开区 富阳开发区 富阳高新区 银湖科技城 富春湾新城', ['富阳']],
  ['青山湖科技城 青山湖高新区 青山湖高新技术产业园区 青山湖 临安经济开发区 临安经开区 云制造小镇', ['临安']],
  ['桐庐经济开发区 桐庐经开区 桐庐高新区 桐庐快递小镇 富春江科技城', ['桐庐']],
  ['淳安经济开发区 淳安经开区 千岛湖开发区 千岛湖经济开发区', ['淳安']],
  ['建德经济开发区 建德经开区 建德高新区 建德高新技术产业园 航空小镇', ['建德']],
  ['城西科创大走廊 杭州城西科创大走廊 城西科创产业集聚区 城西科创集聚区', ['西湖', '余杭', '临安']],
  ['滨富合作区 滨富特别合作区', ['滨江', '富阳']],
];

/** The zones above in Latin letters, without blanks. */
export const LATIN_ZONES: Readonly<Record<string, District>> = {
  hangzhouhightechzone: '滨江',
  hangzhouhitechzone: '滨江',
  futurescitechcity: '余杭',
  futuretechcity: '余杭',
  futuresciencecity: '余杭',
  dreamtown: '余杭',
  xiasha: '钱塘',
  hangzhoueconomicandtechnologicaldevelopmentarea: '钱塘',
  heda: '钱塘',
  qingshanlake: '临安',
};

/** What offices of Hangzhou call the high-tech zone of 滨江 when nothing stands before it. */
export const HIGH_TECH_ZONES = `
  高新区 高新开发区 高新技术产业开发区 高新技术开发区 高新产业开发区 高新技术产业园区 高新园区 国家高新区
  国家级高新区 国家高新技术产业开发区 国家级高新技术产业开发区 国家高新开发区 高新
`;

/** A zone without the name of a place; behind 杭州 it is the one of 下沙. */
export const ECONOMIC_ZONES = `
  经济技术开发区 国家经济技术开发区 国家级经济技术开发区 经济开发区 经开区 开发区
`;

export const LATIN_HIGH_TECH_ZONES = `
  hightechzone hitechzone hightechdistrict hightechindustrialdevelopmentzone hightechindustrialzone
  hightechdevelopmentzone nationalhightechzone
`;

/** The city as a whole. */
export const WHOLE_CITY = `
  杭州市 杭州 杭城 市本级 市级 市属 市直 本市 全市 主城区 市区
`;

/** Words in which names of places stand that mean others. */
export const NO_PLACES = `
  杭州湾 杭州湾大桥 杭州都市圈 西湖文化广场 余杭塘 余杭塘路 钱塘江 富春江 长江 浙江大学 中国 中华人民共和国 浙江省 浙江
  自由贸易试验区 自贸试验区 自贸区 片区
`;
