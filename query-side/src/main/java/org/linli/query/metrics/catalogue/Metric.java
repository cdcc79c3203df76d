package org.linli.query.metrics.catalogue;

import static org.linli.query.metrics.catalogue.Metric.Cost.BATCH;
import static org.linli.query.metrics.catalogue.Metric.Cost.CONSTANT;
import static org.linli.query.metrics.catalogue.Metric.Cost.DEGREE;
import static org.linli.query.metrics.catalogue.Metric.Cost.SMALLER_DEGREE;
import static org.linli.query.metrics.catalogue.Metric.Release.COUNT;
import static org.linli.query.metrics.catalogue.Metric.Release.MAGNITUDE;
import static org.linli.query.metrics.catalogue.Metric.Release.NETWORK;
import static org.linli.query.metrics.catalogue.Metric.Release.NEVER;
import static org.linli.query.metrics.catalogue.Metric.Release.RATE;

import org.linli.kernel.LocalText;

/** Every metric there is: what it is called, what it means, whom it is owed to, and how it may leave. */
public enum Metric {
    A1(
            "活跃成员",
            "active members",
            "近90天至少完成一项行动的成员数,并按党员、志愿者、普通居民分列;只发布不算",
            "members who completed at least one thing in the last 90 days, also by party, volunteer, resident; posting alone does not count",
            "Putnam 2000",
            "members ≥ 0",
            COUNT,
            CONSTANT),
    A2(
            "参与率",
            "participation rate",
            "活跃成员占注册成员(及常住人口)之比",
            "active members out of registered members, and out of the residents of the place's register",
            "Putnam 2000",
            "0–1",
            RATE,
            CONSTANT),
    A3(
            "流动户籍参与比",
            "floating/registered parity",
            "流动人口参与率除以户籍人口参与率,1为持平",
            "A2 of floating residents over A2 of registered ones; 1 is parity",
            "Putnam 2000",
            "≥ 0",
            RATE,
            CONSTANT),
    A4(
            "同期群留存",
            "cohort retention",
            "首次活跃于某月者在其后某月仍活跃的比例",
            "of those first active in a month, the share active in the month published",
            "Putnam 2000",
            "0–1",
            RATE,
            CONSTANT),
    A5(
            "续留率",
            "90-day retention",
            "前一个90天的活跃成员在近90天仍活跃的比例",
            "of the active of the 90 days before, the share active in the last 90",
            "Putnam 2000",
            "0–1",
            RATE,
            CONSTANT),
    A6(
            "千人志愿工时",
            "volunteer hours per 1,000",
            "近90天经核实的志愿工时,每千名常住人口",
            "verified volunteer hours of the last 90 days per 1,000 residents of the place's register",
            "Putnam 2000",
            "hours ≥ 0",
            MAGNITUDE,
            CONSTANT),
    B1(
            "贡献基尼",
            "Gini coefficient of contribution",
            "近365天工时在贡献者及全体注册成员间的基尼系数",
            "population Gini coefficient of the hours given in 365 days, over contributors and over all registered",
            "Gini 1912",
            "0–1",
            MAGNITUDE,
            BATCH),
    B2(
            "洛伦兹曲线",
            "Lorenz curve",
            "由少到多的20个点,每步至少10人",
            "20 points from the least on, each step of at least 10 people",
            "Lorenz 1905",
            "0–1",
            MAGNITUDE,
            BATCH),
    B3(
            "头部占比",
            "top-10 % share",
            "贡献最多的十分之一所占工时,其中至少10人",
            "share of the hours given by the tenth who gave most, at least 10 people",
            "Putnam 2000",
            "0–1",
            MAGNITUDE,
            BATCH),
    B4(
            "半数工时人数",
            "half-hours core",
            "合计贡献一半工时的最少人数",
            "fewest people who together gave half of the hours",
            "Putnam 2000",
            "members ≥ 1",
            COUNT,
            BATCH),
    C1(
            "需求满足率",
            "fulfilment rate",
            "满30天的需求中30天内得到满足的比例;净值不计撤回",
            "of requests that are 30 days old, the share fulfilled within 30 days; net leaves out the withdrawn",
            "Porter & Kramer 2011",
            "0–1",
            RATE,
            CONSTANT),
    C2(
            "未满足率",
            "unmet demand",
            "满30天的需求中既未满足也未撤回的比例,并列久未回应的需求数",
            "of requests that are 30 days old, the share neither fulfilled nor withdrawn, with the open ones beside it",
            "Porter & Kramer 2011",
            "0–1",
            RATE,
            CONSTANT),
    C3(
            "撮合时长",
            "time to match",
            "卡普兰-迈耶中位小时数,及72小时内撮合的累计发生率(撤回为竞争事件)",
            "Kaplan–Meier median hours, and the Aalen–Johansen incidence at 72 h with withdrawal competing",
            "Kaplan & Meier 1958; Aalen & Johansen 1978",
            "hours ≥ 0; 0–1",
            RATE,
            BATCH),
    C4(
            "推荐质量",
            "suggestion quality",
            "达成前最后一份推荐的前3位命中率、精确率、召回率与平均倒数排名",
            "hit@3, precision@3, recall@3 and mean reciprocal rank of the last list before the agreement",
            "Porter & Kramer 2011",
            "0–1",
            RATE,
            CONSTANT),
    C5(
            "撮合效率",
            "matching efficiency",
            "已实现撮合数与可撮合最大匹配数之比",
            "realised matches out of the maximum matching of compatible pairs",
            "Hopcroft & Karp 1973",
            "0–1",
            RATE,
            BATCH),
    D1(
            "互惠率",
            "edge reciprocity",
            "有反向的弧占全部弧之比",
            "arcs whose reverse is there out of all arcs",
            "Putnam 2000; Coleman 1988",
            "0–1",
            NETWORK,
            CONSTANT),
    D2(
            "互惠系数ρ",
            "reciprocity ρ",
            "扣除随机期望的互惠率,可跨社区比较",
            "(r−ā)/(1−ā), comparable between communities of different density",
            "Garlaschelli & Loffredo 2004",
            "≤ 1",
            NETWORK,
            CONSTANT),
    D3(
            "加权互惠",
            "weighted reciprocity",
            "双向最小权重之和占总权重之比",
            "Σmin(w_ij, w_ji)/Σw",
            "Squartini et al. 2013",
            "0–1",
            NETWORK,
            CONSTANT),
    D4(
            "双向角色率",
            "both-role share",
            "既给予又接受者的比例,及收支平衡的平均偏差",
            "share of those in the network who gave and received, and their mean |out−in|/(out+in)",
            "Coleman 1988",
            "0–1",
            RATE,
            CONSTANT),
    D5(
            "直接回报/传递率",
            "direct return, pay-forward",
            "接受帮助后90天内回报对方、或帮助他人的比例",
            "share of receipts after which the receiver gave back, or gave to somebody else, within 90 days",
            "Coleman 1988",
            "0–1",
            RATE,
            DEGREE),
    D6(
            "循环率",
            "circulation",
            "处于强连通分量内的弧的比例",
            "arcs inside a strongly connected component out of all",
            "Bearman 1997",
            "0–1",
            NETWORK,
            BATCH),
    E1(
            "密度/平均度",
            "density, mean degree",
            "2m/(n(n−1))与2m/n",
            "2m/(n(n−1)) and 2m/n of the network of 365 days",
            "Wasserman & Faust 1994",
            "0–1; ≥ 0",
            NETWORK,
            CONSTANT),
    E2(
            "传递性/聚类",
            "transitivity, clustering",
            "三角形占连通三元组之比;局部聚类的平均",
            "3T out of the wedges; mean local clustering",
            "Watts & Strogatz 1998",
            "0–1",
            NETWORK,
            SMALLER_DEGREE),
    E3(
            "最大连通占比",
            "giant component share",
            "最大弱连通分量占网络、占注册成员之比",
            "largest weak component out of the network and out of the registered",
            "Wasserman & Faust 1994",
            "0–1",
            NETWORK,
            BATCH),
    E4(
            "平均路径",
            "mean distance",
            "最大连通分量内的平均距离,抽样16个起点,附95%区间",
            "mean distance inside the giant from 16 sources, with its 95 % band",
            "Watts & Strogatz 1998",
            "edges ≥ 1",
            NETWORK,
            BATCH),
    E5(
            "度同配",
            "degree assortativity",
            "边两端度数的皮尔逊相关",
            "Pearson correlation of the degrees at the ends of the edges",
            "Newman 2002",
            "−1–1",
            NETWORK,
            DEGREE),
    E6("核数", "max core", "最大k核", "the largest k with a k-core", "Seidman 1983", "≥ 0", NETWORK, BATCH),
    E7(
            "社区模块度",
            "modularity of communities",
            "按社区划分的模块度,不加权",
            "modularity of the partition by communities, unweighted",
            "Newman & Girvan 2004",
            "−0.5–1",
            NETWORK,
            CONSTANT),
    F1(
            "新增联系",
            "new ties",
            "近90天首次往来的成员对,社区内与跨社区",
            "pairs that first exchanged something in the last 90 days, within a community and across",
            "Granovetter 1973",
            "pairs ≥ 0",
            COUNT,
            CONSTANT),
    F2(
            "弱关系桥接",
            "weak bridging ties formed",
            "跨社区且形成时没有共同邻居的新增联系",
            "new ties across communities with no neighbour in common when they formed",
            "Granovetter 1973",
            "pairs ≥ 0",
            COUNT,
            SMALLER_DEGREE),
    F3(
            "陌生人互助率",
            "stranger-exchange share",
            "近90天既无往来又无共同邻居者之间的互助比例",
            "exchanges of 90 days without an earlier tie and without a common neighbour",
            "Granovetter 1973",
            "0–1",
            RATE,
            SMALLER_DEGREE),
    F4(
            "强弱分级",
            "tie classes",
            "365天内有往来的天数:弱1–2、中3–11、强12及以上",
            "pairs by days with an exchange in 365: weak 1–2, moderate 3–11, strong 12 and more",
            "Granovetter 1973",
            "pairs ≥ 0",
            COUNT,
            CONSTANT),
    F5(
            "续联率",
            "renewal",
            "前一个90天的成员对在近90天仍有往来的比例",
            "of the pairs of the 90 days before, the share that exchanged something in the last 90",
            "Granovetter 1973",
            "0–1",
            RATE,
            CONSTANT),
    F6(
            "重叠度",
            "overlap",
            "联系两端共同邻居的平均比例,及其与强度的等级相关",
            "mean share of neighbours that both ends know, and its rank correlation with strength",
            "Onnela et al. 2007",
            "0–1; −1–1",
            NETWORK,
            BATCH),
    G1(
            "结构约束",
            "constraint",
            "个人网络回到同一批人的程度;只对本人公布,工作人员只见十分位组",
            "how much of a member's network leads back to the same people; for themselves alone, staff see deciles",
            "Burt 1992",
            "> 0",
            NEVER,
            BATCH),
    G2(
            "有效规模",
            "effective size",
            "个人网络中不重复的联系数;只对本人公布",
            "contacts of a member that are not redundant; for themselves alone",
            "Burt 1992",
            "≥ 1",
            NEVER,
            BATCH),
    G3(
            "中介角色",
            "brokerage roles",
            "成员在他人之间的五种中介角色;个人数值不公布",
            "in which of five roles a member stands between others; never published",
            "Gould & Fernandez 1989",
            "≥ 0",
            NEVER,
            BATCH),
    H1(
            "同质性",
            "attribute assortativity",
            "按居住身份、按社区的同质性系数",
            "(tr e − Σa²)/(1 − Σa²) by residence and by community",
            "Newman 2003",
            "≤ 1",
            NETWORK,
            CONSTANT),
    H2(
            "E–I指数",
            "E–I index",
            "(外−内)/(外+内),随机期望值,及外部占比与期望之比",
            "(E−I)/(E+I), its value by chance, and the external share over that by chance",
            "Krackhardt & Stern 1988",
            "−1–1; ≥ 0",
            NETWORK,
            CONSTANT),
    H3(
            "内聚偏好",
            "inbreeding homophily",
            "流动、户籍各群体的内聚偏好",
            "(H−w)/(1−w) of floating and of registered residents",
            "Coleman 1958; Currarini et al. 2009",
            "≤ 1",
            NETWORK,
            CONSTANT),
    H4(
            "跨群连接度",
            "cross-group connectedness",
            "流动居民的邻居中户籍居民所占比例,除以其在全体中的比例;1为无偏",
            "mean registered share among the neighbours of floating residents over their share of all; 1 is no bias",
            "Chetty et al. 2022",
            "≥ 0",
            NETWORK,
            DEGREE),
    H5(
            "紧密/桥接/链接",
            "bonding, bridging, linking",
            "365天内有往来的成员对按类型分列",
            "pairs of 365 days, persons and organisations, by what the tie leads to",
            "Szreter & Woolcock 2004",
            "pairs ≥ 0",
            COUNT,
            CONSTANT),
    H6(
            "桥接矩阵",
            "bridging matrix",
            "按居住身份,实际联系数与随机期望之比",
            "edge ends between groups over those by chance, by residence",
            "Newman 2003",
            "≥ 0",
            NETWORK,
            CONSTANT),
    H7(
            "三方共治率",
            "tri-sector share",
            "党组织、公共机构与居民或商户共同参与的活动占比",
            "activities to which party, public body and resident or merchant all contribute",
            "Szreter & Woolcock 2004",
            "0–1",
            RATE,
            CONSTANT),
    H8(
            "资源可及度",
            "resource reach",
            "直接联系人近365天所提供的不同类别数的平均",
            "mean number of distinct categories offered in 365 days by direct neighbours in the network",
            "Lin 2001",
            "categories ≥ 0",
            NETWORK,
            DEGREE),
    I1(
            "信任下界",
            "trust bound",
            "每对评价者与被评者一分,威尔逊95%下界;贝塔后验均值",
            "one score per rater and ratee: Wilson's 95 % lower bound, and the mean of the Beta(4.5, 0.5) posterior",
            "Wilson 1927",
            "0–1",
            RATE,
            CONSTANT),
    I2(
            "纠纷率",
            "disputes per 1,000",
            "每千次完成互助中提出的纠纷",
            "disputes opened per 1,000 completed exchanges of 365 days",
            "Putnam 2000",
            "≥ 0",
            RATE,
            CONSTANT),
    I3(
            "信任半径",
            "radius of trust",
            "跨社区信任下界除以社区内信任下界",
            "the trust bound across communities over that within them",
            "Delhey, Newton & Welzel 2011",
            "≥ 0",
            RATE,
            CONSTANT),
    I4(
            "不信任循环",
            "distrust spiral",
            "纠纷被认定后90天不再活跃的比率,除以正常互助之后的同一比率",
            "P(inactive for 90 days after an upheld dispute) over P(the same after help that went well)",
            "Putnam 2000",
            "≥ 0",
            RATE,
            BATCH),
    J1(
            "深度/宽度/规模",
            "depth, width, size",
            "带动森林按代的人数、最大深度与宽度",
            "members of the mobilisation forest by generation, its depth and width",
            "Goel et al. 2016",
            "members ≥ 0",
            COUNT,
            CONSTANT),
    J2(
            "带动系数R",
            "branching ratio R",
            "活跃满90天者在90天内带动的人数平均",
            "members brought in within 90 days by one who has been active for 90, on average",
            "Goel et al. 2016",
            "≥ 0",
            RATE,
            CONSTANT),
    J3(
            "结构扩散度",
            "structural virality",
            "最大一棵树中成员间的平均距离",
            "mean distance between members of the largest tree",
            "Goel et al. 2016",
            "≥ 1",
            COUNT,
            BATCH),
    J4(
            "k步带动率",
            "reach within k steps",
            "k步之内有党员祖先的普通居民比例",
            "ordinary residents with an ancestor in the Party within k steps",
            "Goel et al. 2016",
            "0–1",
            RATE,
            CONSTANT),
    J5(
            "层级矩阵",
            "tier matrix",
            "谁带动谁:党员、志愿者、居民、自发",
            "who was brought in by whom: party, volunteer, resident, self",
            "Goel et al. 2016",
            "members ≥ 0",
            COUNT,
            CONSTANT),
    K(
            "共享价值",
            "shared value",
            "近365天的互助次数、工时、劳动价值与捐赠,按居民、商户、居委会等分列",
            "exchanges, hours, labour value and gifts of 365 days; hours by resident, merchant and committee",
            "Porter & Kramer 2011",
            "≥ 0",
            MAGNITUDE,
            CONSTANT),
    L(
            "社会资本指数",
            "Social Capital Index",
            "五个维度的几何平均,附敏感性;共享价值不计入",
            "geometric mean of five pillars, with its sensitivity; shared value stays outside",
            "Portes 1998",
            "1–100",
            RATE,
            BATCH);

    /** Of all definitions; a change of one is another version, under which months published before are not restated. */
    public static final int VERSION = 1;

    @SuppressWarnings("ImmutableEnumChecker") // texts
    private final LocalText title;

    @SuppressWarnings("ImmutableEnumChecker")
    private final LocalText definition;

    private final String source;
    private final String unit;
    private final Release release;
    private final Cost cost;

    Metric(
            String zh,
            String en,
            String meansZh,
            String meansEn,
            String source,
            String unit,
            Release release,
            Cost cost) {
        this.title = new LocalText(zh, en);
        this.definition = new LocalText(meansZh, meansEn);
        this.source = source;
        this.unit = unit;
        this.release = release;
        this.cost = cost;
    }

    /** Under which rule a figure is published. */
    public enum Release {
        /** 0, or 10 and more. */
        COUNT,
        /** Of 30 or more; those who are and those who are not each 0, or 10 and more. */
        RATE,
        /** Of 10 contributors or more, the largest at most half, the two largest at most three quarters. */
        MAGNITUDE,
        /** Of 100 nodes and 100 edges or more, 30 nodes of each group. */
        NETWORK,
        /** Somebody's own: not at all. */
        NEVER
    }

    /** What an event costs where the figure is kept up to date. */
    public enum Cost {
        CONSTANT,
        SMALLER_DEGREE,
        DEGREE,
        BATCH
    }

    public LocalText title() {
        return title;
    }

    public LocalText definition() {
        return definition;
    }

    public String source() {
        return source;
    }

    /** What it is counted in, or between which values it lies. */
    public String unit() {
        return unit;
    }

    public Release release() {
        return release;
    }

    public Cost cost() {
        return cost;
    }
}
