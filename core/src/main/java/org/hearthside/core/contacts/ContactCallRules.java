package org.hearthside.core.contacts;

import java.time.Instant;
import java.util.List;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Phone;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Texts;

/** What a call must be. Field names: the components of {@link ContactCall}. */
public final class ContactCallRules {
    private ContactCallRules() {}

    /** Problems with a call. */
    public static List<Problem> check(ContactCall c, Instant now) {
        return new Checks()
                .required("number", c.number())
                .phone("number", c.number())
                .that(!c.at().isAfter(now), "calledOn", "call.future")
                .required("about", c.about())
                .text("about", c.about(), 200)
                .text("note", c.note(), 1000)
                .problems();
    }

    /** The call as it is kept: blanks taken off, the phone in the printed form. */
    public static ContactCall tidy(ContactCall c) {
        return new ContactCall(
                c.id(),
                c.client(),
                c.contact(),
                Texts.tidy(c.name()),
                Phone.tidy(c.number()),
                c.at(),
                c.result(),
                Texts.tidy(c.about()),
                Texts.tidyLines(c.note()),
                c.stamp());
    }
}
