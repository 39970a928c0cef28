package org.hearthside.core.importexport;

import org.hearthside.core.common.Stamp;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.DocumentStatus;
import org.jspecify.annotations.Nullable;

/**
 * Why a document that travels does not count any more.
 *
 * @param replaced whether a newer document took its place
 * @param hidden why it was put away; empty when it was not
 * @param by who put it away and when; who attached it when it was replaced
 */
public record PutAway(boolean replaced, String hidden, Stamp by) {

    /** Why a document does not count any more; absent when it does. */
    public static @Nullable PutAway of(Document document) {
        return switch (document.status()) {
            case DocumentStatus.Current _ -> null;
            case DocumentStatus.Superseded _ -> new PutAway(true, "", document.added());
            case DocumentStatus.Hidden hidden -> new PutAway(false, hidden.reason(), hidden.by());
        };
    }

    @Override
    public String toString() {
        return "PutAway[" + by.by() + "]";
    }
}
