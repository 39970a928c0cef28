package org.hearthside.app.clients;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.ui.AddressDraft;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.clients.ClientRules;
import org.hearthside.core.clients.ClinicalSex;
import org.hearthside.core.clients.Demographics;
import org.hearthside.core.clients.Gender;
import org.hearthside.core.clients.Names;
import org.hearthside.core.clients.Sought;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Entry;
import org.jspecify.annotations.Nullable;

/** Everything recorded of a person apart from health, as it stands in the form. */
final class ClientDraft {
    final Draft draft = new Draft();

    final StringProperty first;
    final StringProperty middle;
    final StringProperty last;
    final StringProperty preferred;
    final StringProperty nativeName;
    final StringProperty nativeLanguage;
    final StringProperty birthDate;
    final BooleanProperty birthDateEstimated;
    final ObjectProperty<@Nullable Gender> gender;
    final ObjectProperty<@Nullable ClinicalSex> sex;
    final StringProperty mrn;
    final StringProperty phone;
    final StringProperty email;
    final AddressDraft address;
    final StringProperty spoken;
    final ObjectProperty<@Nullable YesNo> interpreterNeeded;
    final StringProperty interpreterType;
    final StringProperty literacy;
    final StringProperty religion;
    final StringProperty culture;
    final StringProperty heightCm;
    final StringProperty marks;
    final StringProperty hospital;
    final StringProperty hospitalPhone;
    final StringProperty hospitalReason;
    final StringProperty hospitalAvoid;
    final StringProperty emsNotes;
    final StringProperty diet;
    final StringProperty photoTakenOn;

    /** An answer that may be missing. */
    enum YesNo {
        YES,
        NO,
        NOT_RECORDED
    }

    ClientDraft(Demographics d) {
        var n = d.names();
        first = draft.text("first", n.first());
        middle = draft.text("middle", n.middle());
        last = draft.text("last", n.last());
        preferred = draft.text("preferred", n.preferred());
        nativeName = draft.text("nativeName", n.nativeName());
        nativeLanguage = draft.text("nativeLanguage", n.nativeLanguage());
        birthDate = draft.text("birthDate", print(d.birthDate()));
        birthDateEstimated = draft.flag("birthDateEstimated", d.birthDateEstimated());
        gender = draft.choice("gender", d.gender());
        sex = draft.choice("sex", d.sex());
        mrn = draft.text("mrn", d.mrn());
        phone = draft.text("phone", d.phone());
        email = draft.text("email", d.email());
        address = AddressDraft.of(draft, d.address());
        spoken = draft.text("spoken", d.language().spoken());
        interpreterNeeded =
                draft.choice("interpreterNeeded", yesNo(d.language().interpreterNeeded()));
        interpreterType = draft.text("interpreterType", d.language().interpreterType());
        literacy = draft.text("literacy", d.language().literacy());
        religion = draft.text("religion", d.religion());
        culture = draft.text("culture", d.culture());
        heightCm = draft.text("heightCm", print(d.heightCm()));
        marks = draft.text("marks", d.marks());
        hospital = draft.text("hospital", d.hospital().preferred());
        hospitalPhone = draft.text("hospitalPhone", d.hospital().phone());
        hospitalReason = draft.text("hospitalReason", d.hospital().reason());
        hospitalAvoid = draft.text("hospitalAvoid", d.hospital().avoid());
        emsNotes = draft.text("emsNotes", d.hospital().emsNotes());
        diet = draft.text("diet", d.diet());
        photoTakenOn = draft.text("photoTakenOn", print(d.photoTakenOn()));
    }

    /** What the form says, in the form in which it is kept; notes what is wrong. */
    Demographics read(Reading r) {
        var read =
                ClientRules.tidy(
                        new Demographics(
                                names(),
                                r.pastDate(birthDate),
                                birthDateEstimated.get(),
                                Objects.requireNonNullElse(gender.get(), Gender.NOT_RECORDED),
                                Objects.requireNonNullElse(sex.get(), ClinicalSex.NOT_RECORDED),
                                Reading.text(mrn),
                                Reading.text(phone),
                                Reading.text(email),
                                address.read(),
                                language(),
                                Reading.text(religion),
                                Reading.text(culture),
                                r.height(heightCm),
                                Reading.text(marks),
                                hospitalWish(),
                                Reading.text(diet),
                                r.pastDate(photoTakenOn)));
        r.all(ClientRules.check(read, r.today(), Entry.FORM));
        return read;
    }

    /** Who it is, as far as it can be read already. */
    Sought sought(LocalDate today) {
        return new Sought(
                names(),
                Dates.parse(birthDate.get(), today).orElse(null),
                Reading.text(mrn),
                Reading.text(phone),
                Reading.text(email));
    }

    private Names names() {
        return new Names(
                Reading.text(first),
                Reading.text(middle),
                Reading.text(last),
                Reading.text(preferred),
                Reading.text(nativeName),
                Reading.text(nativeLanguage));
    }

    private Demographics.Language language() {
        return new Demographics.Language(
                Reading.text(spoken),
                switch (interpreterNeeded.get()) {
                    case YES -> true;
                    case NO -> false;
                    case NOT_RECORDED -> null;
                    case null -> null;
                },
                Reading.text(interpreterType),
                Reading.text(literacy));
    }

    private Demographics.HospitalWish hospitalWish() {
        return new Demographics.HospitalWish(
                Reading.text(hospital),
                Reading.text(hospitalPhone),
                Reading.text(hospitalReason),
                Reading.text(hospitalAvoid),
                Reading.text(emsNotes));
    }

    private static YesNo yesNo(@Nullable Boolean answer) {
        return answer == null ? YesNo.NOT_RECORDED : answer ? YesNo.YES : YesNo.NO;
    }

    private static String print(@Nullable LocalDate date) {
        return date == null ? "" : Dates.print(date);
    }

    private static String print(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
