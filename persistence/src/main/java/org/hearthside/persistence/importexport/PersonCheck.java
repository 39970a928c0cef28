package org.hearthside.persistence.importexport;

import org.hearthside.core.clients.ClientRules;
import org.hearthside.core.clients.Demographics;
import org.hearthside.core.clients.Demographics.Language;
import org.hearthside.core.clients.Names;
import org.hearthside.core.common.Address;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.importexport.ImportWords;

/**
 * The rules of a person's record, applied to what a file says. A value that breaks one is left out
 * and reported; without a name there is no person.
 */
final class PersonCheck {
    private PersonCheck() {}

    static Demographics sound(Reading reading, Demographics read) throws Refused {
        var demographics = read;
        for (var problem : ClientRules.check(read, reading.run().today(), Entry.IMPORT)) {
            demographics = without(demographics, problem);
            reading.leaves(problem);
        }
        return demographics;
    }

    private static Demographics without(Demographics d, Problem problem) throws Refused {
        var names = d.names();
        var born = d.birthDate();
        boolean estimated = d.birthDateEstimated();
        var mrn = d.mrn();
        var phone = d.phone();
        var email = d.email();
        var address = d.address();
        var language = d.language();
        var religion = d.religion();
        switch (problem.field()) {
            case "birthDate" -> {
                born = null;
                estimated = false;
            }
            case "middle" ->
                    names =
                            new Names(
                                    names.first(),
                                    "",
                                    names.last(),
                                    names.preferred(),
                                    names.nativeName(),
                                    names.nativeLanguage());
            case "preferred" ->
                    names =
                            new Names(
                                    names.first(),
                                    names.middle(),
                                    names.last(),
                                    "",
                                    names.nativeName(),
                                    names.nativeLanguage());
            case "nativeName", "nativeLanguage" ->
                    names =
                            new Names(
                                    names.first(),
                                    names.middle(),
                                    names.last(),
                                    names.preferred(),
                                    "",
                                    "");
            case "mrn" -> mrn = "";
            case "phone" -> phone = "";
            case "email" -> email = "";
            case "line1" ->
                    address =
                            new Address(
                                    "",
                                    address.line2(),
                                    address.city(),
                                    address.state(),
                                    address.zip());
            case "line2" ->
                    address =
                            new Address(
                                    address.line1(),
                                    "",
                                    address.city(),
                                    address.state(),
                                    address.zip());
            case "city" ->
                    address =
                            new Address(
                                    address.line1(),
                                    address.line2(),
                                    "",
                                    address.state(),
                                    address.zip());
            case "state" ->
                    address =
                            new Address(
                                    address.line1(),
                                    address.line2(),
                                    address.city(),
                                    "",
                                    address.zip());
            case "zip" ->
                    address =
                            new Address(
                                    address.line1(),
                                    address.line2(),
                                    address.city(),
                                    address.state(),
                                    "");
            case "spoken" -> language = new Language("", language.interpreterNeeded(), "", "");
            case "religion" -> religion = "";
            case "first", "last" ->
                    throw new Refused(
                            "name",
                            names.first().isEmpty() || names.last().isEmpty()
                                    ? ImportWords.of("person.noName")
                                    : problem.message());
            // whatever the rules may come to ask
            default -> throw new Refused(problem.field(), problem.message());
        }
        return new Demographics(
                names,
                born,
                estimated,
                d.gender(),
                d.sex(),
                mrn,
                phone,
                email,
                address,
                language,
                religion,
                d.culture(),
                d.heightCm(),
                d.marks(),
                d.hospital(),
                d.diet(),
                d.photoTakenOn());
    }
}
