package org.hearthside.app.ui;

import org.kordamp.ikonli.Ikon;

/**
 * One answer of the global search.
 *
 * @param icon what kind of thing it is
 * @param title the person, the act or the report
 * @param detail what tells it from others: birth date, number, house
 * @param open goes there
 */
public record Hit(Ikon icon, String title, String detail, Runnable open) {
    @Override
    public String toString() {
        return "Hit";
    }
}
