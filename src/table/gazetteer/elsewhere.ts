/** The provinces of China but Zhejiang, the cities under the State and the special regions, without 省 or 市. */
export const PROVINCES = `
  北京 天津 上海 重庆 河北 山西 内蒙古 辽宁 吉林 黑龙江 江苏 安徽 福建 江西 山东 河南 湖北 湖南 广东
  广西 海南 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾
`;

/** Districts of large cities that tables write without 区. */
export const PLAIN_DISTRICTS = `
  七里河 万州 万柏林 上虞 东丽 东城 东川 东西湖 中山 丰台 临潼 乌当 九台 九龙坡 二七 于洪 云岩 云龙
  五华 井陉矿 从化 仓山 六合 兰州 兴宁 兴庆 包河 北仑 北碚 北辰 南关 南山 南岗 南岸 南川 南开 南明
  南沙 南浔 即墨 历下 历城 双城 双流 双阳 台江 合川 同安 吴中 吴兴 吴江 呈贡 呼兰 嘉定 回民 坪山
  城阳 堆龙德庆 增城 大东 大兴 大渡口 大足 天宁 天山 天心 天桥 天河 头屯河 奉化 奉贤 姑苏 婺城 宁河
  安宁 官渡 定海 宝坻 宝安 宝山 宽城 密云 尖草坪 岳麓 崂山 崇川 崇明 巴南 平房 平谷 庐阳 延庆 建邺
  开州 开福 徐汇 怀柔 思明 惠山 惠济 成华 房山 新吴 新津 新洲 新都 旅顺口 昌平 晋宁 晋安 晋源 普兰店
  普陀 望城 朝阳 未央 李沧 杏花岭 杨浦 松北 松江 柯城 柯桥 栖霞 栾城 桥西 梁平 梁溪 椒江 槐荫 武侯
  武昌 武清 武进 武隆 武鸣 水磨沟 永川 汉南 汉阳 江夏 江宁 江岸 江汉 江津 沈北 沈河 沙依巴克 沙坪坝
  沙河口 泉山 洞头 津南 洪山 济阳 浑南 浦东 浦口 海曙 海沧 海淀 海珠 海门 涪陵 渝中 渝北 温江 湖里
  湟中 溧水 滨海 滨湖 潼南 灞桥 玄武 玉泉 琼山 瑶海 璧山 瓯海 甘井子 番禺 白云 皇姑 盐田 盘龙 相城
  石景山 硚口 碑林 福田 秀洲 秀英 秦淮 章丘 米东 綦江 红古 红桥 红谷滩 绿园 罗湖 美兰 翔安 良庆 芙蓉
  花溪 花都 苏家屯 荔湾 荣昌 莱芜 莲湖 莲都 蓟州 蔡甸 藁城 虎丘 虹口 蜀山 衢江 裕华 西乡塘 西固 西城
  西夏 西山 西岗 西青 观山湖 贾汪 赛罕 越城 越秀 路桥 辽中 达坂城 达孜 迎泽 通州 道外 道里 邕宁 郫都
  鄞州 鄠邑 金东 金凤 金坛 金山 金州 金水 金牛 钟楼 钢城 铁西 铜山 铜梁 锡山 锦江 镇海 长乐 长宁
  长寿 长清 门头沟 闵行 阎良 阿城 雁塔 集美 雨花 雨花台 青云谱 青浦 青白江 青秀 青羊 静安 静海 顺义
  香坊 马尾 高淳 高陵 鹿城 鹿泉 黄埔 黄岛 黄岩 黄浦 黄陂 黔江 龙华 龙岗 龙泉驿 龙湾
`;

/** Zones, new areas and quarters of other cities by the names that stand alone. */
export const ZONES = `
  浦东 陆家嘴 张江 临港新片区 临港新城 漕河泾 紫竹高新区 金桥 外高桥 虹桥 大虹桥 徐汇滨江 黄浦滨江
  杨浦滨江 西岸 中关村 亦庄 北京经济技术开发区 滨海新区 两江新区 天府新区 雄安新区 雄安 前海 蛇口
  横琴 南沙 松山湖 光谷 东湖高新区 西咸新区 江北新区 苏州工业园区 苏州高新区 昆山高新区 江宁开发区
  浦口高新区 哈尔滨新区 贵安新区 兰州新区 舟山群岛新区 甬江科创区 前湾新区 杭州湾新区 宁波杭州湾新区
  宁波国家高新区 杭州湾上虞 杭州湾经济技术开发区 南湖新区 南太湖新区 莫干山高新区 柯桥经开区
  滨海新城 镜湖新区 义乌经开区 金义新区 台州湾新区 浙南产业集聚区 瓯江口 长三角 粤港澳大湾区
  海南自贸港
`;

/** Countries and cities abroad. */
export const FOREIGN = `
  阿森松岛 安道尔 阿拉伯联合酋长国 阿富汗 安提瓜和巴布达 安圭拉 阿尔巴尼亚 亚美尼亚 库拉索 安哥拉
  南极洲 阿根廷 美属萨摩亚 奥地利 澳大利亚 阿鲁巴 奥兰群岛 阿塞拜疆 波斯尼亚和黑塞哥维那 巴巴多斯
  孟加拉国 比利时 布基纳法索 保加利亚 巴林 布隆迪 贝宁 圣巴泰勒米 百慕大 文莱 玻利维亚 荷属加勒比区
  巴西 巴哈马 不丹 缅甸 布韦岛 博茨瓦纳 白俄罗斯 伯利兹 加拿大 刚果 中非共和国 瑞士 科特迪瓦
  库克群岛 智利 喀麦隆 哥伦比亚 克利珀顿岛 哥斯达黎加 塞尔维亚 古巴 佛得角 塞浦路斯 捷克 德国
  迪戈加西亚岛 吉布提 丹麦 多米尼克 多米尼加共和国 阿尔及利亚 休达及梅利利亚 厄瓜多尔 爱沙尼亚 埃及
  西撒哈拉 厄立特里亚 西班牙 埃塞俄比亚 芬兰 斐济 福克兰群岛 密克罗尼西亚 法罗群岛 法国 加蓬 英国
  格林纳达 格鲁吉亚 法属圭亚那 根西岛 加纳 直布罗陀 格陵兰 冈比亚 几内亚 瓜德罗普 赤道几内亚 希腊
  南乔治亚和南桑威奇群岛 危地马拉 关岛 几内亚比绍 圭亚那 赫德岛和麦克唐纳群岛 洪都拉斯 克罗地亚 海地
  匈牙利 加纳利群岛 印度尼西亚 爱尔兰 以色列 马恩岛 印度 英属印度洋领地 伊拉克 伊朗 冰岛 意大利
  泽西岛 牙买加 约旦 日本 肯尼亚 吉尔吉斯斯坦 柬埔寨 基里巴斯 科摩罗 圣基茨和尼维斯 朝鲜 韩国 科威特
  开曼群岛 哈萨克斯坦 老挝 黎巴嫩 圣卢西亚 列支敦士登 斯里兰卡 利比里亚 莱索托 立陶宛 卢森堡
  拉脱维亚 利比亚 摩洛哥 摩纳哥 摩尔多瓦 黑山 法属圣马丁 马达加斯加 马绍尔群岛 北马其顿 马里 蒙古
  北马里亚纳群岛 马提尼克 毛里塔尼亚 蒙特塞拉特 马耳他 毛里求斯 马尔代夫 马拉维 墨西哥 马来西亚
  莫桑比克 纳米比亚 新喀里多尼亚 尼日尔 诺福克岛 尼日利亚 瓦努阿图 尼加拉瓜 荷兰 挪威 尼泊尔 瑙鲁
  纽埃 新西兰 阿曼 巴拿马 秘鲁 法属波利尼西亚 巴布亚新几内亚 菲律宾 巴基斯坦 波兰
  圣皮埃尔和密克隆群岛 皮特凯恩群岛 波多黎各 巴勒斯坦领土 葡萄牙 帕劳 巴拉圭 卡塔尔 留尼汪 津巴布韦
  罗马尼亚 俄罗斯 卢旺达 沙特阿拉伯 所罗门群岛 塞舌尔 苏丹 瑞典 新加坡 圣赫勒拿 斯洛文尼亚
  斯瓦尔巴和扬马延 斯洛伐克 塞拉利昂 圣马力诺 塞内加尔 索马里 苏里南 南苏丹 圣多美和普林西比
  萨尔瓦多 荷属圣马丁 叙利亚 斯威士兰 特里斯坦-达库尼亚群岛 特克斯和凯科斯群岛 乍得 法属南部领地
  多哥 泰国 塔吉克斯坦 托克劳 东帝汶 土库曼斯坦 突尼斯 汤加 土耳其 特立尼达和多巴哥 图瓦卢 坦桑尼亚
  乌克兰 乌干达 美国本土外小岛屿 美国 乌拉圭 乌兹别克斯坦 梵蒂冈 圣文森特和格林纳丁斯 越南 委内瑞拉
  英属维尔京群岛 美属维尔京群岛 瓦利斯和富图纳 萨摩亚 科索沃 也门 马约特 南非 赞比亚 阿联酋 印尼
  沙特 马来 东京 大阪 首尔 伦敦 纽约 硅谷 洛杉矶 旧金山 波士顿 巴黎 柏林 慕尼黑 悉尼 墨尔本 多伦多
  温哥华 迪拜 曼谷 河内 胡志明市 吉隆坡 雅加达 莫斯科 苏黎世 海外 境外 国外 台北 高雄 台中 台南 新竹
  九龙 开曼 维尔京群岛
`;

/** The places above in Latin letters, without blanks. */
export const LATIN = `
  beijing tianjin shanghai chongqing hebei shanxi shaanxi innermongolia neimenggu liaoning jilin
  heilongjiang jiangsu anhui fujian jiangxi shandong henan hubei hunan guangdong guangxi hainan
  sichuan guizhou yunnan tibet xizang gansu qinghai ningxia xinjiang hongkong macau macao taiwan
  taipei kaohsiung hsinchu kowloon acheng akesu alashan aletai anji ankang anning anqing anshan
  anshun anyang baicheng baise baishan baiyin baiyun banan baoan baodi baoding baohe baoji baoshan
  baotou baqiao bayannaoer bayinguoleng bazhong beibei beichen beihai beilin beilun bengbu benxi
  bijie binhai binhu binzhou bishan boertala bozhou caidian cangnan cangshan cangzhou changan
  changchun changde changdou changji changle changning changping changqing changsha changshan
  changshou changxing changzhi changzhou chaoyang chaozhou chengde chengdu chenggong chenghua
  chengyang chenzhou chifeng chizhou chongchuan chongming chongzuo chuxiong chuzhou cixi conghua
  dabancheng dadukou daishan dali dalian dandong danzhou daoli daowai daqing datong daxing
  daxinganling dazhou dazi dazu dehong deqing deyang dezhou dinghai dingxi diqing dongcheng
  dongchuan dongguan dongli dongtou dongxihu dongyang dongying eerduosi enshi erqi ezhou
  fangchenggang fangshan fenghua fengtai fengxian foshan fuling furong fushun futian fuxin fuzhou
  gangcheng ganjingzi gannan ganzhou ganzi gaocheng gaochun gaoling guandu guangan guangyuan
  guangzhou guanshanhu guigang guilin guiyang guoluo gusu guyuan haerbin haicang haidian haidong
  haikou haimen haining haishu haixi haiyan haizhu hami handan hannan hanyang hanzhong hebi hechi
  hechuan hefei hegang heihe hengshui hengyang hetian heyuan heze hezhou honggu honggutan honghe
  hongkou hongqiao hongshan huadou huaian huaibei huaihua huainan huairou huaiyin huangbei huangdao
  huanggang huanggu huangnan huangpu huangshan huangshi huangyan huangzhong huaxi huhehaote huiji
  huimin huishan huizhou hulan huli huludao hulunbeier hunnan huqiu huyi huzhou jiading jiamusi
  jiancaoping jiangan jianghan jiangjin jiangmen jiangning jiangshan jiangxia jianye jiaojiang
  jiaozuo jiashan jiawang jiaxing jiayuguan jieyang jimei jimo jinan jinchang jincheng jindong
  jinfeng jingan jingdezhen jinghai jingmen jingxingkuang jingzhou jinhua jining jinjiang jinnan
  jinning jinniu jinshan jinshui jintan jinyuan jinyun jinzhong jinzhou jiujiang jiulongpo jiuquan
  jiutai jixi jiyang jizhou kaifeng kaifu kaihua kaizhou kashen kecheng kelamayi keqiao kezilesu
  kuancheng kunming laibin laiwu langfang lanxi lanzhou laoshan lasa leqing leshan liandou liangping
  liangqing liangshan liangxi lianhu lianyungang liaocheng liaoyang liaoyuan liaozhong licang
  licheng lijiang lincang linfen linhai lintong linxia linyi linzhi lishui liuhe liupanshui liuzhou
  liwan lixia longgang longhua longnan longquan longquanyi longwan longyan longyou loudi luan
  luancheng lucheng luohe luohu luoyang luqiao luquan luyang luzhou lvliang lvshunkou lvyuan
  maanshan maoming mawei meilan meishan meizhou mentougou mianyang midong minxing miyun mudanjiang
  nanan nanchang nanchong nanchuan nangang nanguan nanjing nankai nanming nanning nanping nansha
  nanshan nantong nanxun nanyang naqu neijiang ningbo ningde ninghai ninghe nujiang ouhai panan
  panjin panlong panyu panzhihua pidou pingdingshan pingfang pinggu pinghu pingliang pingshan
  pingxiang pingyang pudong puer pujiang pukou pulandian putian putuo puyang qiandongnan qianjiang
  qiannan qianxinan qiaokou qiaoxi qijiang qilihe qingbaijiang qingdao qingpu qingtian qingxiu
  qingyang qingyuan qingyunpu qinhuai qinhuangdao qinzhou qiongshan qiqihaer qitaihe qixia quanshan
  quanzhou qujiang qujing quzhou rikaze rizhao rongchang ruian saihan sanmen sanmenxia sanming
  sansha sanya shahekou shangluo shangqiu shangrao shangyu shannan shantou shanwei shaoguan shaoxing
  shaoyang shapingba shayibake shenbei shengsi shengzhou shenhe shenyang shenzhen shijiazhuang
  shijingshan shiyan shizuishan shuangcheng shuangliu shuangyang shuangyashan shuimogou shunyi
  shuozhou shushan siming siping songbei songjiang songyang songyuan suichang suihua suining suizhou
  sujiatun suqian suzhou tacheng taian taijiang taishun taiyuan taizhou tangshan tianhe tianning
  tianqiao tianshan tianshui tiantai tianxin tieling tiexi tongan tongchuan tonghua tongliang
  tongliao tongling tongnan tongren tongshan tongxiang tongzhou toutunhe tulufan wanbolin wangcheng
  wanzhou weifang weihai weinan weiyang wencheng wenjiang wenling wenshan wenzhou wuchang wucheng
  wudang wuhai wuhan wuhou wuhu wuhua wujiang wujin wulanchabu wulong wulumuqi wuming wuqing wuwei
  wuxi wuxing wuyi wuzhong wuzhou xiamen xian xiangan xiangcheng xiangfang xiangshan xiangtan
  xiangxi xiangyang xianju xianning xianyang xiaogan xicheng xigang xigu xilinguole xinbei xinchang
  xindou xingan xinghualing xingning xingqing xingtai xining xinjin xinwu xinxiang xinyang xinyu
  xinzhou xiqing xishan xishuangbanna xiuying xiuzhou xixia xixiangtang xuancheng xuanwu xuchang
  xuhui xuzhou yaan yanan yanbian yancheng yangjiang yangpu yangquan yangzhou yanliang yanqing yanta
  yantai yantian yaohai yibin yichang yichun yili yinchuan yingkou yingtan yingze yinzhou yiwu
  yiyang yongchuan yongjia yongkang yongning yongzhou yubei yuecheng yuelu yuexiu yueyang yuhong
  yuhua yuhuan yuhuatai yulin yuncheng yunfu yunhe yunlong yunyan yuquan yushu yuxi yuyao yuzhong
  zaozhuang zengcheng zhangjiajie zhangjiakou zhangqiu zhangye zhangzhou zhanjiang zhaoqing zhaotong
  zhengzhou zhenhai zhenjiang zhonglou zhongshan zhongwei zhoukou zhoushan zhuhai zhuji zhumadian
  zhuzhou zibo zigong ziyang zunyi harbin lhasa urumqi hohhot kashgar ordos qiqihar jingning
  hulunbuir turpan shigatse
`;

/** Countries and cities abroad in Latin letters, without blanks. */
export const LATIN_FOREIGN = `
  ascensionisland andorra unitedarabemirates afghanistan antiguabarbuda anguilla albania armenia
  curacao angola antarctica argentina americansamoa austria australia aruba alandislands azerbaijan
  bosniaherzegovina barbados bangladesh belgium burkinafaso bulgaria bahrain burundi benin
  stbarthelemy bermuda brunei bolivia caribbeannetherlands brazil bahamas bhutan myanmar
  bouvetisland botswana belarus belize canada congokinshasa centralafricanrepublic switzerland
  cotedivoire cookislands chile cameroon colombia clippertonisland costarica serbia cuba capeverde
  cyprus czechia germany diegogarcia djibouti denmark dominica dominicanrepublic algeria
  ceutamelilla ecuador estonia egypt westernsahara eritrea spain ethiopia finland fiji
  falklandislands micronesia faroeislands france gabon unitedkingdom grenada georgia frenchguiana
  guernsey ghana gibraltar greenland gambia guinea guadeloupe equatorialguinea greece
  southgeorgiasouthsandwichislands guatemala guam guineabissau guyana heardmcdonaldislands honduras
  croatia haiti hungary canaryislands indonesia ireland israel isleofman india
  britishindianoceanterritory iraq iran iceland italy jersey jamaica jordan japan kenya kyrgyzstan
  cambodia kiribati comoros stkittsnevis northkorea southkorea kuwait caymanislands kazakhstan laos
  lebanon stlucia liechtenstein srilanka liberia lesotho lithuania luxembourg latvia libya morocco
  monaco moldova montenegro stmartin madagascar marshallislands northmacedonia mali mongolia
  northernmarianaislands martinique mauritania montserrat malta mauritius maldives malawi mexico
  malaysia mozambique namibia newcaledonia niger norfolkisland nigeria vanuatu nicaragua netherlands
  norway nepal nauru niue newzealand oman panama peru frenchpolynesia papuanewguinea philippines
  pakistan poland stpierremiquelon pitcairnislands puertorico palestinianterritories portugal palau
  paraguay qatar reunion zimbabwe romania russia rwanda saudiarabia solomonislands seychelles sudan
  sweden singapore sthelena slovenia svalbardjanmayen slovakia sierraleone sanmarino senegal somalia
  suriname southsudan saotomeprincipe elsalvador sintmaarten syria eswatini tristandacunha
  turkscaicosislands chad frenchsouthernterritories togo thailand tajikistan tokelau timorleste
  turkmenistan tunisia tonga turkiye trinidadtobago tuvalu tanzania ukraine uganda usoutlyingislands
  unitedstates uruguay uzbekistan vaticancity stvincentgrenadines vietnam venezuela
  britishvirginislands usvirginislands wallisfutuna samoa kosovo yemen mayotte southafrica zambia
  usa uk america england scotland korea turkey uae holland tokyo osaka seoul london newyork
  siliconvalley losangeles sanfrancisco boston paris berlin munich sydney melbourne toronto
  vancouver dubai bangkok hanoi kualalumpur jakarta moscow zurich california texas delaware overseas
  abroad cayman bvi
`;
