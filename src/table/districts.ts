/** The districts and counties of Hangzhou by their plain names, each with what else contains it when people write it. */
const DISTRICTS: Readonly<Record<string, readonly string[]>> = {
  上城: ['上城', 'Shangcheng'],
  拱墅: ['拱墅', 'Gongshu'],
  西湖: ['西湖', 'Xihu'],
  滨江: ['滨江', '高新区', '高新开发区', '高新技术产业开发区', 'Binjiang'],
  萧山: ['萧山', 'Xiaoshan'],
  余杭: ['余杭', 'Yuhang'],
  临平: ['临平', 'Linping'],
  钱塘: ['钱塘', 'Qiantang'],
  富阳: ['富阳', 'Fuyang'],
  临安: ['临安', "Lin'an", 'Linan'],
  桐庐: ['桐庐', 'Tonglu'],
  淳安: ['淳安', "Chun'an", 'Chunan'],
  建德: ['建德', 'Jiande'],
};

/**
 * The district that words name, by its plain name: 浙江省杭州市滨江区 and 杭州高新开发区（滨江） are both 滨江. null where none of
 * Hangzhou's is named, or more than one.
 */
export function districtNamed(words: string): string | null {
  const wanted = words.normalize('NFKC').toLowerCase();
  const named = Object.entries(DISTRICTS)
    .filter(([, names]) => names.some((name) => wanted.includes(name.toLowerCase())))
    .map(([plain]) => plain);
  const [only] = named;
  return named.length === 1 && only !== undefined ? only : null;
}
