/**
 * Industries by their codes in GB/T 4754-2017: the names of the standard, all divisions, and those groups and
 * classes that the policies touch or that are easily taken for one of them.
 */
export const STANDARD_INDUSTRIES = `
  A 农、林、牧、渔业 | A01 农业 | A02 林业 | A03 畜牧业 | A04 渔业 | A05 农、林、牧、渔专业及辅助性活动
  A051 农业专业及辅助性活动 | A0511 种子种苗培育活动 | A0512 农业机械活动
  B 采矿业 | B06 煤炭开采和洗选业 | B07 石油和天然气开采业 | B08 黑色金属矿采选业 | B09 有色金属矿采选业
  B10 非金属矿采选业 | B11 开采专业及辅助性活动 | B12 其他采矿业
  C 制造业 | C13 农副食品加工业 | C14 食品制造业 | C15 酒、饮料和精制茶制造业 | C16 烟草制品业 | C17 纺织业
  C18 纺织服装、服饰业 | C19 皮革、毛皮、羽毛及其制品和制鞋业 | C20 木材加工和木、竹、藤、棕、草制品业
  C21 家具制造业 | C22 造纸和纸制品业 | C23 印刷和记录媒介复制业 | C24 文教、工美、体育和娱乐用品制造业
  C25 石油、煤炭及其他燃料加工业 | C254 生物质燃料加工 | C26 化学原料和化学制品制造业
  C261 基础化学原料制造 | C262 肥料制造 | C263 农药制造 | C2631 化学农药制造 | C2632 生物化学农药及微生物农药制造
  C264 涂料、油墨、颜料及类似产品制造 | C265 合成材料制造 | C2651 初级形态塑料及合成树脂制造 | C2652 合成橡胶制造
  C2653 合成纤维单(聚合)体制造 | C2659 其他合成材料制造 | C266 专用化学产品制造 | C2661 化学试剂和助剂制造
  C2662 专项化学用品制造 | C267 炸药、火工及焰火产品制造 | C268 日用化学产品制造 | C2681 肥皂及洗涤剂制造
  C2682 化妆品制造 | C2684 香料、香精制造 | C27 医药制造业 | C271 化学药品原料药制造 | C272 化学药品制剂制造
  C273 中药饮片加工 | C274 中成药生产 | C275 兽用药品制造 | C276 生物药品制品制造 | C2761 生物药品制造
  C2762 基因工程药物和疫苗制造 | C277 卫生材料及医药用品制造 | C278 药用辅料及包装材料
  C278 药用辅料及包装材料制造 | C28 化学纤维制造业 | C281 纤维素纤维原料及纤维制造 | C282 合成纤维制造
  C283 生物基材料制造 | C2831 生物基化学纤维制造 | C2832 生物基、淀粉基新材料制造 | C29 橡胶和塑料制品业
  C291 橡胶制品业 | C292 塑料制品业 | C2921 塑料薄膜制造 | C30 非金属矿物制品业 | C306 玻璃纤维和玻璃纤维增强塑料制品制造
  C3073 特种陶瓷制品制造 | C309 石墨及其他非金属矿物制品制造 | C3091 石墨及碳素制品制造
  C31 黑色金属冶炼和压延加工业 | C32 有色金属冶炼和压延加工业 | C323 稀有稀土金属冶炼 | C324 有色金属合金制造
  C325 有色金属压延加工 | C33 金属制品业 | C34 通用设备制造业 | C341 锅炉及原动设备制造 | C3415 风能原动设备制造
  C342 金属加工机械制造 | C3421 金属切削机床制造 | C3422 金属成形机床制造 | C3425 机床功能部件及附件制造
  C348 通用零部件制造 | C349 其他通用设备制造业 | C3491 工业机器人制造 | C3492 特殊作业机器人制造
  C3493 增材制造装备制造 | C35 专用设备制造业 | C354 印刷、制药、日化及日用品生产专用设备制造
  C3544 制药专用设备制造 | C356 电子和电工机械专用设备制造 | C3562 半导体器件专用设备制造
  C3563 电子元器件与机电组件设备制造 | C358 医疗仪器设备及器械制造 | C3581 医疗诊断、监护及治疗设备制造
  C3584 医疗、外科及兽医用器械制造 | C359 环保、邮政、社会公共服务及其他专用设备制造 | C3591 环境保护专用设备制造
  C36 汽车制造业 | C361 汽车整车制造 | C3611 汽柴油车整车制造 | C3612 新能源车整车制造 | C362 汽车用发动机制造
  C363 改装汽车制造 | C367 汽车零部件及配件制造 | C37 铁路、船舶、航空航天和其他运输设备制造业
  C371 铁路运输设备制造 | C372 城市轨道交通设备制造 | C373 船舶及相关装置制造 | C374 航空、航天器及设备制造
  C38 电气机械和器材制造业 | C381 电机制造 | C382 输配电及控制设备制造 | C3824 电力电子元器件制造
  C3825 光伏设备及元器件制造 | C383 电线、电缆、光缆及电工器材制造 | C384 电池制造 | C3841 锂离子电池制造
  C385 家用电力器具制造 | C386 非电力家用器具制造 | C3862 太阳能器具制造 | C387 照明器具制造
  C39 计算机、通信和其他电子设备制造业 | C391 计算机制造 | C3915 信息安全设备制造 | C392 通信设备制造
  C393 广播电视设备制造 | C395 视听设备制造 | C396 智能消费设备制造 | C3961 可穿戴智能设备制造
  C3962 智能车载设备制造 | C3963 智能无人飞行器制造 | C3964 服务消费机器人制造 | C397 电子器件制造
  C3971 电子真空器件制造 | C3972 半导体分立器件制造 | C3973 集成电路制造 | C3974 显示器件制造
  C3975 半导体照明器件制造 | C3976 光电子器件制造 | C398 电子元件及电子专用材料制造 | C3982 电子电路制造
  C3983 敏感元件及传感器制造 | C3985 电子专用材料制造 | C399 其他电子设备制造 | C40 仪器仪表制造业
  C401 通用仪器仪表制造 | C402 专用仪器仪表制造 | C404 光学仪器制造 | C41 其他制造业 | C42 废弃资源综合利用业
  C43 金属制品、机械和设备修理业
  D 电力、热力、燃气及水生产和供应业 | D44 电力、热力生产和供应业 | D441 电力生产 | D4411 火力发电 | D4413 水力发电
  D4414 核力发电 | D4415 风力发电 | D4416 太阳能发电 | D4417 生物质能发电 | D442 电力供应 | D443 热力生产和供应
  D45 燃气生产和供应业 | D46 水的生产和供应业
  E 建筑业 | E47 房屋建筑业 | E48 土木工程建筑业 | E486 节能环保工程施工 | E487 电力工程施工 | E49 建筑安装业
  E50 建筑装饰、装修和其他建筑业
  F 批发和零售业 | F51 批发业 | F515 医药及医疗器材批发 | F5193 互联网批发 | F518 贸易经纪与代理 | F52 零售业
  F525 医药及医疗器材专门零售 | F5251 西药零售 | F5252 中药零售 | F526 汽车、摩托车、零配件和燃料及其他动力销售
  F5267 机动车充电销售 | F527 家用电器及电子产品专门零售 | F529 货摊、无店铺及其他零售业 | F5292 互联网零售
  G 交通运输、仓储和邮政业 | G53 铁路运输业 | G54 道路运输业 | G541 城市公共交通运输 | G55 水上运输业
  G56 航空运输业 | G57 管道运输业 | G58 多式联运和运输代理业 | G59 装卸搬运和仓储业 | G60 邮政业
  H 住宿和餐饮业 | H61 住宿业 | H62 餐饮业
  I 信息传输、软件和信息技术服务业 | I63 电信、广播电视和卫星传输服务 | I631 电信 | I64 互联网和相关服务
  I641 互联网接入及相关服务 | I642 互联网信息服务 | I6422 互联网游戏服务 | I643 互联网平台
  I6431 互联网生产服务平台 | I6432 互联网生活服务平台 | I644 互联网安全服务 | I645 互联网数据服务
  I65 软件和信息技术服务业 | I651 软件开发 | I6511 基础软件开发 | I6512 支撑软件开发 | I6513 应用软件开发
  I6519 其他软件开发 | I652 集成电路设计 | I653 信息系统集成和物联网技术服务 | I6531 信息系统集成服务
  I6532 物联网技术服务 | I654 运行维护服务 | I655 信息处理和存储支持服务 | I656 信息技术咨询服务
  I657 数字内容服务 | I6572 动漫、游戏数字内容服务 | I659 其他信息技术服务业
  J 金融业 | J66 货币金融服务 | J67 资本市场服务 | J672 公开募集证券投资基金 | J673 非公开募集证券投资基金
  J6731 创业投资基金 | J68 保险业 | J69 其他金融业 | J693 非金融机构支付服务
  K 房地产业 | K70 房地产业 | L 租赁和商务服务业 | L71 租赁业 | L72 商务服务业
  M 科学研究和技术服务业 | M73 研究和试验发展 | M731 自然科学研究和试验发展 | M732 工程和技术研究和试验发展
  M734 医学研究和试验发展 | M74 专业技术服务业 | M745 质检技术服务 | M7491 工业设计服务 | M75 科技推广和应用服务业
  M7512 生物技术推广服务 | M7513 新材料技术推广服务 | M7514 节能技术推广服务 | M7515 新能源技术推广服务
  N 水利、环境和公共设施管理业 | N76 水利管理业 | N77 生态保护和环境治理业 | N78 公共设施管理业
  O 居民服务、修理和其他服务业 | P 教育 | P83 教育 | P834 高等教育 | Q 卫生和社会工作 | Q84 卫生 | Q841 医院
  Q842 基层医疗卫生服务 | Q85 社会工作 | R 文化、体育和娱乐业 | R86 新闻和出版业
  R87 广播、电视、电影和录音制作业 | R873 影视节目制作 | R88 文化艺术业 | R89 体育 | R90 娱乐业
  S 公共管理、社会保障和社会组织 | T 国际组织
`;

/**
 * Words that tables use instead, each behind the codes of what it may be; C39* is a part of C39 and not the
 * whole. A word of one code is that, a word of several may be any of them.
 */
export const USUAL_WORDS = `
  A 农业 种植 养殖 种植业 农林 茶叶种植 agriculture farming | A*+C13*+C14* 农产品 | A0511+M731 种业 育种 生物育种 种子 制种 breeding
  C 制造 工业 工业制造 先进制造 先进制造业 高端制造 高端制造业 智能制造 智能制造业 manufacturing manufacturer
  C14 食品 保健品 保健食品 食品加工 food | C14+C27 特医食品 | C15 饮料 白酒 黄酒 | C16 烟草 电子烟
  C17+C18 纺织 服装 服饰 印染 textile textiles garment clothing apparel | C21 家具 furniture
  C22 造纸 | C23 印刷 | C26 化工 精细化工 化学 化学原料 日化 chemical chemicals | C262 化肥 肥料 农资
  C263 农药 化学农药 生物农药 植物保护 pesticide pesticides agrochemical agrochemicals | C264 涂料 | C267 炸药 火药 民爆
  C268+C2682 化妆品 护肤品 美妆 cosmetic cosmetics | C275 兽药 动物药品 动保 动物疫苗 兽用疫苗 veterinary
  C27 医药 制药 药品 药业 西药 药物 新药 创新药 原料药 化学药 化药 仿制药 制剂 中药 中成药 中医药 pharma pharmaceutical
  C27 pharmaceuticals drug drugs medicine biopharma biopharmaceutical biopharmaceuticals
  C276 生物药 生物制品 生物制药 疫苗 抗体 vaccine vaccines
  C27*+C358* 生物 合成生物 生物制造 酶制剂 生物技术 生物科技 生命科学 基因 细胞 biotech biotechnology bio
  C27+C358 生物医药 biomedicine biomedical | C27*+C358*+Q* 健康 大健康 医疗健康 生命健康 health healthcare
  C358 医疗器械 医疗设备 医疗仪器 体外诊断 诊断试剂 IVD 器械 medical device | C358*+Q* 医疗 医美 医疗美容 数字医疗 智慧医疗 medical
  Q84 医院 医疗机构 诊所 卫生院 医疗服务 医学检验 医学中心 公立医院 hospital hospitals clinic clinics
  C354 制药装备 制药设备 | C31*+C32*+C33* 金属 冶金 钢铁 合金 有色金属 metal metals steel | C28*+C265* 纤维 化纤 fibre fiber
  C29 橡胶 塑料 塑料制品 rubber plastic plastics | C265*+C266*+C30*+C32* 新材料 材料 复合材料 高分子材料 功能材料 material materials
  C3073 陶瓷 | C3091 石墨烯 碳纤维 | C30*+E* 建材 水泥
  C34*+C35* 机械 装备 装备制造 装备制造业 通用设备 专用设备 设备 设备制造 machinery equipment
  C34*+C35* 智能装备 智能装备制造 | C34*+C35*+C36*+C37*+C40* 高端装备 高端装备制造 高端装备制造业 高端装备产业
  C342 机床 数控机床 工业母机 | C3491+C3492+C3964 机器人 工业机器人 服务机器人 人形机器人 robot robots robotics
  C3493 增材制造 3D打印 | C348 零部件 模具 轴承 | C401 自动化 工控 自动控制 工业自动化 automation
  C36 汽车 整车 新能源汽车 新能源车 汽车零部件 汽车零部件制造 vehicle vehicles automotive automobile car cars
  C36*+C3962 智能网联汽车 智能网联 汽车电子 智能汽车 车联网 自动驾驶 | C37 轨道交通 航空航天 航天 航空 船舶 aerospace rail
  C3963+C374 无人机 低空经济 drone drones | C38 电气 电机 电缆 电线 电气机械 electrical | C385 家电 家用电器 智能家电 appliances
  C3824 电力电子 | C3841+C384 电池 锂电池 锂电 动力电池 battery batteries | C3825+D4416 光伏 太阳能 photovoltaic solar
  D44* 储能 energy+storage | C3415+D4415 风电 风能 风力发电 wind+power | D45* 氢能 氢燃料电池 燃料电池 加氢站 加氢 hydrogen
  D44* 地热 地热能 核电 抽水蓄能 | D44 电力 发电 热力 power electricity
  C25*+D45* 燃气 燃料 石油 石化 petrochemical | D44* 新能源 清洁能源 绿色能源 能源 energy new+energy clean+energy
  C359*+N77* 低碳 零碳 环保 节能环保 节能 环境保护 环境治理 environmental | N77 水处理 污水处理
  C39* 电子 电子设备 电子制造 电子产品 消费电子 电子科技 电子技术 智能硬件 electronic electronics
  C39+I 电子信息 信息产业 电子信息产业 电子信息技术 ICT | C392+I63 通信 通讯 通信设备 5G telecom telecommunications
  C39*+I 数字经济 数字产业 数字技术 数字化 digital | C397+C398 电子元器件 电子元件 电子器件 元器件 电子零部件 光电 光电子
  C3973+I652 集成电路 芯片 半导体 微电子 晶圆 integrated+circuit integrated+circuits IC chip chips semiconductor semiconductors
  C3973+I652 microelectronics | I652 芯片设计 | C3973 芯片制造 封装测试 封测 | C3974 显示 面板 | C3975+C387 LED 照明 半导体照明
  C3983 传感器 传感 sensor sensors | C3985+C266 电子材料 电子化学品 | C40 仪器仪表 仪器 仪表 检测仪器 instruments
  C358*+C40* 科学仪器 | M745 检测 检验检测 检测认证 计量 testing | E 建筑 建筑工程 装修 工程施工 施工 construction
  K 房地产 地产 物业 物业管理 real+estate | F51+F52 贸易 商贸 经销 商贸流通 商贸业 trading trade
  F51 批发 医药批发 医药流通 药品流通 wholesale 外贸 进出口 进出口贸易 export import foreign+trade
  F52 零售 商超 超市 百货 便利店 新零售 retail retailer retailing 汽车销售 4S店 | F525 药店 药房 大药房 连锁药店 医药零售 药品零售 pharmacy
  F5292+F5193+I643 电子商务 电商 跨境电商 直播电商 社交电商 新电商 网络零售 e-commerce ecommerce 电商平台 直播 直播带货
  G 物流 运输 快递 仓储 供应链 交通运输 货运 logistics transport | H 餐饮 酒店 住宿 旅游 民宿 catering restaurant hotel tourism
  I64+I65* 互联网 网络科技 网络技术 网络 移动互联网 互联网服务 信息服务 信息服务业 internet
  I65* 信息技术 信息技术服务 信息技术服务业 信息科技 IT IT服务 information+technology 信息化 智慧城市 电子政务
  I651 软件 软件业 软件服务 软件研发 软件技术 SaaS 应用软件 基础软件 工业软件 操作系统 数据库 software
  I653 系统集成 信息系统集成 物联网 IoT 信息系统 | I65*+I645 大数据 数据 数据服务 区块链 云计算 cloud big+data data
  I645+I655 数据中心 云服务 算力 智算 computing+power | I644+C3915 网络安全 信息安全 数据安全 信创 cybersecurity cyber+security
  I65*+C39* 人工智能 AI 大模型 机器学习 深度学习 AIGC 生成式人工智能 artificial+intelligence machine+learning
  I65*+C39* 具身智能 自然语言处理 语音识别 图像识别 图像处理 超高清 算法 智能科技 智能 视觉智能 机器视觉 计算机视觉 智能物联 元宇宙 虚拟现实 VR AR 数字安防 安防
  I657*+R* 数字内容 文化创意 文创 数字文化 | I6572+R873 动漫 动画 漫画 animation anime | I6422+I6572 游戏 网络游戏 手游 game games gaming
  R89+I6422 电竞 电子竞技 e-sports esports | R87 影视 传媒 广播电视 电影 film media | R 文化 体育 娱乐 文化传媒 文化艺术 culture sports
  J 金融 金融业 金融服务 科技金融 finance financial | J66 银行 小额贷款 融资租赁 bank banking
  J67 证券 基金 股权投资 创业投资 私募 私募基金 投资 投资管理 基金管理 venture+capital private+equity fund funds
  J68 保险 insurance | J693 支付 第三方支付 移动支付 电子支付 payment payments | J69 金融科技 fintech
  L 商务服务 租赁 咨询 管理咨询 广告 会展 人力资源 法律 会计 税务 知识产权服务 consulting advertising leasing
  P 教育 培训 学校 教育培训 education training | P834 高校 大学 university | M73 研究院 科研院所 科研 研发机构 新型研发机构
  M74 工业设计 技术服务 勘察设计 | R88 博物馆 | O 家政 美容 美发 生活服务 | Q85 养老
`;

/** Words under which a company of any trade may stand: they tell no trade apart. */
export const ANY_TRADE = `
  科技 高新技术 高科技 高新技术产业 高技术产业 战略性新兴产业 战新产业 新兴产业 未来产业 科技服务 科技服务业 科技创新
  科学研究和技术服务业 科技推广和应用服务业 研究和试验发展 自然科学研究和试验发展 工程和技术研究和试验发展 技术开发
  生产性服务业 technology tech high-tech hi-tech
`;

/** What is done in a trade, which says nothing of the trade itself. */
export const ACTIVITIES = `
  研发 生产 制造 加工 销售 服务 设计 开发 研究 运营 行业 产业 企业 公司 有限公司 业务 相关 其他 及其他 等 类 领域 应用 及应用
  技术研发 业 industry services service design development production sales and of the others
`;

/** The divisions of each section of the standard. */
export const SECTIONS: readonly (readonly [letter: string, first: number, last: number])[] = [
  ['A', 1, 5],
  ['B', 6, 12],
  ['C', 13, 43],
  ['D', 44, 46],
  ['E', 47, 50],
  ['F', 51, 52],
  ['G', 53, 60],
  ['H', 61, 62],
  ['I', 63, 65],
  ['J', 66, 69],
  ['K', 70, 70],
  ['L', 71, 72],
  ['M', 73, 75],
  ['N', 76, 79],
  ['O', 80, 82],
  ['P', 83, 83],
  ['Q', 84, 85],
  ['R', 86, 90],
  ['S', 91, 96],
  ['T', 97, 97],
];
