package org.hearthside.app.ui;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import org.hearthside.core.common.Dates;
import org.jspecify.annotations.Nullable;

/**
 * An entry field for a date. Takes what people type and, when they leave it, writes it in the one
 * form that can not be misread. What it can not read stays as it was typed.
 */
public final class DateField extends TextField {
    private final Supplier<LocalDate> latest;

    /** A field. The latest date that can be meant decides the century of a year of two digits. */
    public DateField(Supplier<LocalDate> latest) {
        this.latest = latest;
        getStyleClass().add("date-field");
        setPromptText(Words.of(DateField.class).text("date.prompt"));
        focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        date().ifPresent(this::setDate);
                    }
                });
    }

    /** What stands in it, as a date; nothing when it is empty or can not be read. */
    public Optional<LocalDate> date() {
        return Dates.parse(getText(), latest.get());
    }

    /** Whether something stands in it that can not be read. */
    public boolean unreadable() {
        return !getText().isBlank() && date().isEmpty();
    }

    /** Writes a date into it, or nothing. */
    public void setDate(@Nullable LocalDate date) {
        setText(date == null ? "" : Dates.print(date));
    }
}
