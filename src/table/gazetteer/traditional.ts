/** Traditional characters in names of places, each before its simplified form. */
export const TRADITIONAL =
  '濱滨蕭萧餘余臨临錢钱陽阳廬庐縣县區区開开發发術术業业產产國国際际寧宁廣广東东蘇苏紹绍興兴慶庆號号園园鎮镇鄉乡' +
  '長长錦锦雲云龍龙島岛灣湾臺台門门義义烏乌經经濟济創创科科學学華华漢汉滬沪連连瀋沈貴贵遼辽陝陕肅肃內内衛卫無无' +
  '溫温麗丽嶺岭黃黄橋桥閘闸墩墩筧笕嶼屿徑径窯窑豐丰樓楼車车馬马鳳凤靈灵龜龟關关貫贯鹽盐鄭郑瓊琼圳圳廈厦莊庄轉转';
