package org.hearthside.app.contacts;

import java.util.UUID;
import java.util.function.BiFunction;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.PaperSlot;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.security.Session;
import org.jspecify.annotations.Nullable;

/**
 * The paper that proves the authority of a contact, and how both are saved in one act. It comes
 * from the documents, which stand below contacts.
 *
 * @param slot makes the place for it in the form of the contact with this id
 * @param add saves a new contact
 * @param change saves a contact that was changed
 */
public record AuthorityPaper(BiFunction<Draft, UUID, PaperSlot> slot, Save add, Save change) {
    /** Saves a contact with the paper, if there is one. */
    @FunctionalInterface
    public interface Save {
        /** Takes the contact, whether it has no phone, and the paper. */
        void save(Session who, Contact contact, boolean noPhone, @Nullable UUID paper);
    }
}
