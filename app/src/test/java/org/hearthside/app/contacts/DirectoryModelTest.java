package org.hearthside.app.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.testing.House;
import org.hearthside.app.ui.PaperSlot;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.core.common.Problem;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactCall;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.contacts.Listing;
import org.hearthside.persistence.contacts.ContactStore;
import org.hearthside.persistence.contacts.DirectoryStore;
import org.hearthside.persistence.testing.Given;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DirectoryModelTest {
    private final House house = House.furnished();
    private final Toolkit kit = house.kit();
    private final DirectoryStore directory = new DirectoryStore(house.facility().db());
    private final ContactStore store = new ContactStore(house.facility().db());
    private final ContactsModel contacts = new ContactsModel(kit, store, directory);
    private final DirectoryModel model = new DirectoryModel(kit, house.nurse(), directory);
    private final Resident yusuf =
            new Resident(house.nurse(), House.YUSUF, Given.names("Yusuf", "Haddad"), House.ZONE);
    private int saved;

    @AfterEach
    void close() {
        house.close();
        assertEquals(List.of(), house.faults());
    }

    private AuthorityPaper noPaper() {
        return new AuthorityPaper(
                (draft, contact) ->
                        new PaperSlot(editor -> new Region(), Optional::empty, () -> {}),
                (who, contact, noPhone, paper) -> store.add(who, contact, noPhone),
                (who, contact, noPhone, paper) -> store.change(who, contact, noPhone));
    }

    private Listing pharmacy() {
        var typed = model.add(() -> saved++);
        typed.entries().type.set(ContactType.PHARMACY);
        typed.entries().organization.set(" Elm  Street Pharmacy ");
        typed.entries().main.set("555-010-7900");
        typed.editor().save();
        return directory.list(house.nurse()).getFirst();
    }

    private Contact taken(Listing listing) {
        var typed = contacts.add(yusuf, List.of(), null, noPaper(), () -> saved++);
        typed.entries().take(listing);
        typed.editor().save();
        return store.list(house.nurse(), House.YUSUF).getFirst();
    }

    @Test
    void takesAContactFromTheDirectoryAndFollowsIt() {
        var listing = pharmacy();
        assertEquals("Elm Street Pharmacy", listing.organization());
        var contact = taken(listing);
        assertEquals(2, saved);
        assertEquals("(555) 010-7900", contact.phones().main());
        assertEquals(ContactType.PHARMACY, contact.type());
        model.entries().load();
        var shown = Objects.requireNonNull(model.entries().valueProperty().get());
        assertEquals(1, shown.getFirst().used());
        var change = model.change(shown.getFirst(), () -> saved++);
        change.entries().main.set("(555) 010-7911");
        change.editor().save();
        var now = store.list(house.nurse(), House.YUSUF).getFirst();
        assertEquals("(555) 010-7911", now.phones().main());
    }

    @Test
    void saysWhatAnEntryLacks() {
        var typed = model.add(() -> saved++);
        typed.editor().save();
        assertEquals(
                List.of("last", "main"),
                typed.editor().problems().stream().map(Problem::field).toList());
        assertEquals(List.of(), directory.list(house.nurse()));
    }

    @Test
    void writesDownACallWithTheNumberThatIsOnFile() {
        var contact = taken(pharmacy());
        var typed = contacts.call(yusuf, contact, () -> saved++);
        assertEquals("(555) 010-7900", typed.entries().number.get());
        typed.editor().save();
        assertEquals(
                List.of("result", "about"),
                typed.editor().problems().stream().map(Problem::field).toList());
        typed.entries().result.set(ContactCall.Result.LEFT_MESSAGE);
        typed.entries().about.set("refill of insulin");
        typed.editor().save();
        var list = contacts.calls(yusuf);
        list.load();
        var call = Objects.requireNonNull(list.valueProperty().get()).getFirst();
        assertEquals("Elm Street Pharmacy", call.name());
        assertEquals(ContactCall.Result.LEFT_MESSAGE, call.result());
        assertEquals(house.nurse().printedName(), call.stamp().byName());
    }

    @Test
    void notesWhoCheckedAContactAndHow() {
        var contact = taken(pharmacy());
        contacts.checked(yusuf, contact, "called, spoke with them", () -> saved++);
        var check = store.list(house.nurse(), House.YUSUF).getFirst().verification();
        assertEquals(house.nurse().printedName(), check.by());
        assertEquals("called, spoke with them", check.how());
    }
}
