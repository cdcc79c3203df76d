package org.linli.query.matching;

import org.linli.kernel.LocalText;
import org.linli.kernel.sharing.Reason;

/** Reasons as people read them. None of them names a person or a figure about one. */
final class ReasonWords {
    private ReasonWords() {}

    static LocalText of(Reason reason) {
        return switch (reason) {
            case SAME_CATEGORY -> new LocalText("同一类别", "The same category");
            case RELATED_CATEGORY -> new LocalText("类别相近", "A related category");
            case SIMILAR_WORDS -> new LocalText("说法相同", "It uses the same words");
            case SIMILAR_MEANING -> new LocalText("说的是同一类事", "It is about the same sort of thing");
            case SAME_COMMUNITY -> new LocalText("在同一社区", "In the same community");
            case SAME_SUBDISTRICT -> new LocalText("在同一街道", "In the same subdistrict");
            case URGENT -> new LocalText("比较急", "It is urgent");
            case CLOSES_SOON -> new LocalText("一周内截止", "It closes within a week");
            case NEW -> new LocalText("最近发布", "Published lately");
            case CONFIRMED_BY_NEIGHBOURS -> new LocalText("得到多位邻居的确认", "Confirmed by several neighbours");
            case NOT_ASKED_LATELY -> new LocalText("最近没有被邀请过", "Not asked lately");
        };
    }
}
