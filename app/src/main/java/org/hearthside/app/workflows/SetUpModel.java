package org.hearthside.app.workflows;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Address;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Sources;
import org.hearthside.core.locations.House;
import org.hearthside.core.locations.Organization;
import org.hearthside.core.security.Password;
import org.hearthside.core.security.PasswordRule;
import org.hearthside.core.security.Role;
import org.hearthside.core.security.Staff;
import org.hearthside.core.security.StaffId;
import org.hearthside.persistence.security.Argon2id;
import org.hearthside.persistence.security.RecoveryCode;
import org.hearthside.persistence.workflows.NewFacility;

/** What is asked to set up records: organization, first house, first administrator. */
public final class SetUpModel {
    private static final Words WORDS = Words.of(SetUpModel.class);
    private static final int LONGEST_NAME = 120;

    private final Tasks tasks;
    private final Sources sources;
    private final Argon2id work;
    private final Path folder;
    private final ZoneId zone;
    private final StringProperty organization = new SimpleStringProperty("");
    private final StringProperty house = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty login = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper("");

    /**
     * An empty form.
     *
     * @param tasks makes the records
     * @param sources clock and ids
     * @param work how hard the password is to guess by trying
     * @param folder where the records will lie; does not exist or is empty
     * @param zone of the organization's wall clocks
     */
    public SetUpModel(Tasks tasks, Sources sources, Argon2id work, Path folder, ZoneId zone) {
        this.tasks = tasks;
        this.sources = sources;
        this.work = work;
        this.folder = folder;
        this.zone = zone;
    }

    /** The organization's name. */
    public StringProperty organizationProperty() {
        return organization;
    }

    /** The first house; the organization's name when nothing is entered. */
    public StringProperty houseProperty() {
        return house;
    }

    /** First and last name of the administrator. */
    public StringProperty nameProperty() {
        return name;
    }

    /** The administrator's sign-in name. */
    public StringProperty loginProperty() {
        return login;
    }

    /** The administrator's password. */
    public StringProperty passwordProperty() {
        return password;
    }

    /** The same once more. */
    public StringProperty againProperty() {
        return again;
    }

    /** What is wrong, found by the last try. */
    public ObservableList<Problem> problems() {
        return problems;
    }

    /** True while the records are made. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The recovery code, once the records are made; empty before. Shown once. */
    public ReadOnlyStringProperty codeProperty() {
        return code.getReadOnlyProperty();
    }

    /** Where the records lie. */
    public Path folder() {
        return folder;
    }

    /** Checks, and makes the records. */
    public void make() {
        if (busy.get()) {
            return;
        }
        problems.setAll(check());
        if (!problems.isEmpty()) {
            return;
        }
        var letters = password.get().toCharArray();
        var typed = new Password(letters);
        Arrays.fill(letters, '\0');
        var facility = facility();
        busy.set(true);
        tasks.run(WORDS.text("task"), () -> make(facility, typed))
                .on(InvalidEntry.class, invalid -> problems.setAll(invalid.problems()))
                .onSuccess(made -> {
                    password.set("");
                    again.set("");
                    code.set(made);
                })
                .onEnd(() -> busy.set(false))
                .start();
    }

    /** Forgets code and passwords. */
    public void forget() {
        code.set("");
        password.set("");
        again.set("");
    }

    private List<Problem> check() {
        var letters = password.get().toCharArray();
        try {
            return new Checks()
                    .required("organization", organization.get())
                    .text("organization", organization.get(), LONGEST_NAME)
                    .text("house", house.get(), LONGEST_NAME)
                    .required("name", name.get())
                    .text("name", name.get(), LONGEST_NAME)
                    .required("login", login.get())
                    .all(PasswordRule.check(letters, login.get()))
                    .that(password.get().equals(again.get()), "again", "password.again")
                    .problems();
        } finally {
            Arrays.fill(letters, '\0');
        }
    }

    private NewFacility facility() {
        var organizationName = organization.get().strip();
        var houseName = house.get().isBlank() ? organizationName : house.get().strip();
        return new NewFacility(
                new Organization(
                        sources.newId(), 1, organizationName, Address.NONE, "", "", zone, false),
                House.named(sources.newId(), houseName, zone),
                new Staff(
                        new StaffId(sources.newId()),
                        1,
                        login.get().strip().toLowerCase(Locale.ROOT),
                        name.get().strip(),
                        "",
                        initials(name.get()),
                        Role.ADMIN,
                        Set.of(),
                        true));
    }

    private String make(NewFacility facility, Password typed) throws java.io.IOException {
        try (typed;
                var recovery = RecoveryCode.random()) {
            var letters = typed.use(char[]::clone);
            try {
                facility.create(folder, letters, work, recovery, sources).close();
            } finally {
                Arrays.fill(letters, '\0');
            }
            var text = recovery.text();
            try {
                return new String(text);
            } finally {
                Arrays.fill(text, '\0');
            }
        }
    }

    private static String initials(String name) {
        var letters = new StringBuilder();
        for (var word : name.strip().split("\\s+", -1)) {
            if (letters.length() < 3 && !word.isEmpty()) {
                letters.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return letters.toString();
    }
}
