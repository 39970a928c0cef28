package org.hearthside.persistence.importexport;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearthside.core.clients.ClinicalSex;
import org.hearthside.core.clients.Demographics;
import org.hearthside.core.clients.Demographics.Language;
import org.hearthside.core.clients.Gender;
import org.hearthside.core.clients.Names;
import org.hearthside.core.common.Address;
import org.hearthside.core.importexport.Imported.Person.Content;
import org.jspecify.annotations.Nullable;

/** Puts together what is recorded of a person and what comes in. */
final class Filling {
    private Filling() {}

    /** The fields in which both say something, and not the same. Names of fields, no values. */
    static List<String> differences(Demographics here, Demographics said) {
        var all = new ArrayList<String>();
        differ(all, "name", here.names().last(), said.names().last());
        differ(all, "name", here.names().first(), said.names().first());
        differ(all, "birthDate", here.birthDate(), said.birthDate());
        differ(all, "mrn", here.mrn(), said.mrn());
        differ(all, "phone", here.phone(), said.phone());
        differ(all, "email", here.email(), said.email());
        if (!said.address().equals(Address.NONE) && !here.address().equals(Address.NONE)) {
            differ(all, "address", here.address(), said.address());
        }
        if (said.gender() != Gender.NOT_RECORDED && here.gender() != Gender.NOT_RECORDED) {
            differ(all, "gender", here.gender(), said.gender());
        }
        return all.stream().distinct().toList();
    }

    private static void differ(
            List<String> all, String field, @Nullable Object here, @Nullable Object said) {
        if (here != null
                && said != null
                && !"".equals(here)
                && !"".equals(said)
                && !Objects.equals(here, said)
                && !here.toString().equalsIgnoreCase(said.toString())) {
            all.add(field);
        }
    }

    /** A person without the medical record number, which is somebody else's. */
    static Content withoutMrn(Content c) {
        var d = c.demographics();
        return new Content(
                new Demographics(
                        d.names(),
                        d.birthDate(),
                        d.birthDateEstimated(),
                        d.gender(),
                        d.sex(),
                        "",
                        d.phone(),
                        d.email(),
                        d.address(),
                        d.language(),
                        d.religion(),
                        d.culture(),
                        d.heightCm(),
                        d.marks(),
                        d.hospital(),
                        d.diet(),
                        d.photoTakenOn()),
                c.status(),
                c.admittedOn(),
                c.dischargedOn(),
                c.ssn());
    }

    /** A person without the social security number, which is somebody else's. */
    static Content withoutSsn(Content c) {
        return new Content(c.demographics(), c.status(), c.admittedOn(), c.dischargedOn(), "");
    }

    /** What came in, where something came in; what no file can know stays. */
    static Demographics merged(Demographics old, Demographics now) {
        boolean born = now.birthDate() != null;
        return new Demographics(
                new Names(
                        now.names().first(),
                        or(now.names().middle(), old.names().middle()),
                        now.names().last(),
                        or(now.names().preferred(), old.names().preferred()),
                        or(now.names().nativeName(), old.names().nativeName()),
                        now.names().nativeName().isEmpty()
                                ? old.names().nativeLanguage()
                                : now.names().nativeLanguage()),
                born ? now.birthDate() : old.birthDate(),
                born ? now.birthDateEstimated() : old.birthDateEstimated(),
                now.gender() == Gender.NOT_RECORDED ? old.gender() : now.gender(),
                now.sex() == ClinicalSex.NOT_RECORDED ? old.sex() : now.sex(),
                or(now.mrn(), old.mrn()),
                or(now.phone(), old.phone()),
                or(now.email(), old.email()),
                now.address().equals(Address.NONE) ? old.address() : now.address(),
                new Language(
                        or(now.language().spoken(), old.language().spoken()),
                        now.language().interpreterNeeded() == null
                                ? old.language().interpreterNeeded()
                                : now.language().interpreterNeeded(),
                        old.language().interpreterType(),
                        old.language().literacy()),
                or(now.religion(), old.religion()),
                old.culture(),
                old.heightCm(),
                old.marks(),
                old.hospital(),
                old.diet(),
                old.photoTakenOn());
    }

    /** What is here, with what came in where nothing is recorded. */
    static Demographics filled(Demographics here, Demographics said) {
        var both = merged(said, here);
        return new Demographics(
                both.names(),
                both.birthDate(),
                both.birthDateEstimated(),
                both.gender(),
                both.sex(),
                both.mrn(),
                both.phone(),
                both.email(),
                both.address(),
                new Language(
                        both.language().spoken(),
                        both.language().interpreterNeeded(),
                        or(here.language().interpreterType(), said.language().interpreterType()),
                        or(here.language().literacy(), said.language().literacy())),
                both.religion(),
                or(here.culture(), said.culture()),
                here.heightCm() == null ? said.heightCm() : here.heightCm(),
                or(here.marks(), said.marks()),
                isBlank(here.hospital()) ? said.hospital() : here.hospital(),
                or(here.diet(), said.diet()),
                here.photoTakenOn());
    }

    private static boolean isBlank(Demographics.HospitalWish wish) {
        return (wish.preferred() + wish.phone() + wish.reason() + wish.avoid() + wish.emsNotes())
                .isBlank();
    }

    private static String or(String now, String old) {
        return now.isEmpty() ? old : now;
    }
}
