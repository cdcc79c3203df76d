package org.linli.app.bench;

import java.util.List;
import java.util.Random;

/**
 * What neighbours write and what they search for: everyday Chinese and English, put together from words of which the first in
 * each list come most often, as with words of real texts.
 */
final class Phrases implements District.Texts {
    private static final List<String> DEEDS =
            List.of("维修 安装 清洗 帮忙 辅导 接送 照看 教 借用 代买 陪 更换 搬运 修理 整理 检查 疏通 粉刷 改 送 学 打扫 组装 调试 护理 翻译 设计 拍 种 做".split(" "));
    private static final List<String> THINGS =
            List.of(("水电 家电 电脑 孩子 老人 水管 空调 自行车 钢琴 英语 手机 衣服 灯泡 书法 家具 马桶 洗衣机 数学 作业 菜 药 宠物 狗 猫 花草 门锁 电视 冰箱 "
                            + "油烟机 热水器 窗帘 纱窗 阳台 墙面 地板 插座 网络 路由器 打印机 照片 视频 吉他 古筝 舞蹈 太极拳 羽毛球 象棋 围棋 绘本 图书 "
                            + "婴儿车 轮椅 拐杖 血压计 梯子 电钻 帐篷 行李箱 投影仪 相机 毛衣 裤脚 拉链 被子 饺子 粽子 面食 蛋糕 月饼 年夜饭 盆栽 鱼缸")
                    .split(" "));
    private static final List<String> ASIDES = List.of(
            "周末有空",
            "工作日晚上可以",
            "材料自备",
            "小区里的老人免费",
            "上门服务",
            "请提前一天联系",
            "十年经验",
            "只收材料费",
            "时间可以商量",
            "欢迎新邻居",
            "可以先看看再说",
            "离地铁站很近",
            "会说上海话",
            "下午四点以后",
            "节假日也行",
            "可以教会为止");
    private static final List<String> ENGLISH_DEEDS = List.of(
            "fix repair help teaching lessons lend borrow cleaning walking driving cooking sewing painting moving sitting tutoring"
                    .split(" "));
    private static final List<String> ENGLISH_THINGS = List.of(
            ("mac computer garden dog bike piano english children phone kitchen plumbing house car guitar lamp ladder bread "
                            + "website photo yoga massage shopping letters budget laptop cat curtains fence drill tent wool quilt")
                    .split(" "));
    private static final List<String> ENGLISH_ASIDES = List.of(
            "Evenings and at weekends.",
            "I have done this for ten years.",
            "Bring your own material.",
            "Free for elderly neighbours.",
            "Ask me first, I may be away.",
            "Happy to travel within the district.");
    private static final int ENGLISH_ONE_IN = 4;

    @Override
    public String title(Random random) {
        return random.nextInt(ENGLISH_ONE_IN) == 0
                ? pick(ENGLISH_DEEDS, random) + " " + pick(ENGLISH_THINGS, random)
                : pick(THINGS, random) + pick(DEEDS, random) + (random.nextBoolean() ? "" : "," + pick(ASIDES, random));
    }

    @Override
    public String description(Random random) {
        boolean english = random.nextInt(ENGLISH_ONE_IN) == 0;
        StringBuilder text = new StringBuilder();
        for (int clause = random.nextInt(1, 5); clause > 0; clause--) {
            text.append(
                    english
                            ? pick(ENGLISH_DEEDS, random) + " your " + pick(ENGLISH_THINGS, random) + ". "
                                    + pick(ENGLISH_ASIDES, random) + " "
                            : pick(DEEDS, random) + pick(THINGS, random) + "," + pick(ASIDES, random) + "。");
        }
        return text.toString();
    }

    /** What somebody types. */
    String question(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> pick(THINGS, random);
            case 1 -> "谁会" + pick(DEEDS, random) + pick(THINGS, random);
            case 2 -> pick(THINGS, random) + " " + pick(THINGS, random);
            case 3 -> pick(ENGLISH_THINGS, random);
            case 4 -> pick(ENGLISH_DEEDS, random) + " " + pick(ENGLISH_THINGS, random);
            case 5 ->
                "someone to " + pick(ENGLISH_DEEDS, random) + " my " + pick(ENGLISH_THINGS, random) + " at the weekend";
            default -> pick(DEEDS, random) + pick(THINGS, random);
        };
    }

    /** The k-th word in proportion to 1/k, roughly. */
    private static String pick(List<String> words, Random random) {
        int at = (int) Math.pow(words.size(), random.nextDouble()) - 1;
        return words.get(Math.min(at, words.size() - 1));
    }
}
