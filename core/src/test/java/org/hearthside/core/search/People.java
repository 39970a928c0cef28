package org.hearthside.core.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.clients.ClientStatus;
import org.jspecify.annotations.Nullable;

/**
 * Invented people for tests and measurements. Few names are common and many are rare, as in life;
 * the rare ones are put together from syllables.
 */
public final class People {
    private static final String[] FIRST =
            words(
                    """
                    James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William
                    Barbara Richard Susan Joseph Jessica Thomas Karen Christopher Sarah Charles Lisa
                    Daniel Nancy Matthew Sandra Anthony Betty Mark Ashley Donald Emily Steven
                    Kimberly Andrew Margaret Paul Donna Joshua Michelle Kenneth Carol Kevin Amanda
                    Brian Melissa Timothy Deborah Ronald Stephanie George Rebecca Jason Sharon
                    Edward Laura Jeffrey Cynthia Ryan Dorothy Jacob Amy Nicholas Kathleen Gary
                    Angela Eric Shirley Jonathan Emma Stephen Brenda Larry Pamela Justin Nicole
                    Scott Anna Brandon Samantha Benjamin Katherine Samuel Christine Gregory Helen
                    Alexander Debra Patrick Rachel Frank Carolyn Raymond Janet Jack Maria Dennis
                    Catherine Jerry Heather Tyler Diane Aaron Olivia Jose Julie Adam Joyce Nathan
                    Victoria Henry Ruth Zachary Virginia Douglas Lauren Peter Kelly Kyle Christina
                    Noah Joan Ethan Evelyn Jeremy Judith Walter Andrea Christian Hannah Keith Megan
                    Roger Cheryl Terry Jacqueline Austin Martha Sean Madison Gerald Teresa Carl
                    Gloria Harold Sara Dylan Janice Arthur Ann Lawrence Kathryn Jordan Abigail Jesse
                    Sophia Bryan Frances Billy Jean Bruce Alice Gabriel Judy Joe Isabella Logan
                    Julia Alan Grace Juan Amber Albert Denise Willie Danielle Elijah Marilyn Wayne
                    Beverly Randy Charlotte Vincent Natalie Mason Theresa Roy Diana Ralph Brittany
                    Bobby Doris Russell Kayla Bradley Alexis Philip Lori Eugene Marie José María
                    Guadalupe Jesús Ngọc Thi Minh Wei Jin Hana Yusuf Fatima Ahmed Aisha Søren Zoë
                    """);
    private static final String[] LAST =
            words(
                    """
                    Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez
                    Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee
                    Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young
                    Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall
                    Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker
                    Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers Gutierrez
                    Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward
                    Richardson Watson Brooks Chavez Wood James Bennett Gray Mendoza Ruiz Hughes
                    Price Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez Powell
                    Jenkins Perry Russell Sullivan Bell Coleman Butler Henderson Barnes Gonzales
                    Fisher Vasquez Simmons Romero Jordan Patterson Alexander Hamilton Graham Reynolds
                    Griffin Wallace Moreno West Cole Hayes Bryant Herrera Gibson Ellis Tran Medina
                    Aguilar Stevens Murray Ford Castro Marshall Owens Harrison Fernandez McDonald
                    Woods Washington Kennedy Wells Vargas Henry Chen Freeman Webb Tucker Guzman
                    Burns Crawford Olson Simpson Porter Hunter Gordon Mendez Silva Shaw Snyder Mason
                    Dixon Munoz Hunt Hicks Holmes Palmer Wagner Black Robertson Boyd Rose Stone
                    Salazar Fox Warren Mills Meyer Rice Schmidt Garza Daniels Ferguson Nichols
                    Stephens Soto Weaver Ryan Gardner Payne Grant Dunn Kelley Spencer Hawkins Arnold
                    Pierce Hansen Peters Santos Hart Bradley Knight Elliott Cunningham Duncan
                    Armstrong Hudson Carroll Lane Riley Andrews Alvarado Ray Delgado Berry Perkins
                    Hoffman Johnston Matthews Pena Richards Contreras Willis Carpenter Lawrence
                    Sandoval Guerrero George Chapman Rios Estrada Ortega Watkins Greene Nunez Wheeler
                    Valdez Harper Burke Larson Santiago Maldonado Morrison Franklin Carlson Austin
                    Dominguez Carr Lawson Jacobs O'Brien Lynch Singh Vega Bishop Montgomery Oliver
                    Jensen Harvey Williamson Gilbert Dean Sims Espinoza Howell Li Wong Reid Hanson
                    Müller Łukasiewicz Núñez Peña O'Connor D'Angelo García-Márquez Saint-Pierre
                    """);
    private static final String[] STARTS =
            words(
                    "Bar Bel Bran Cal Car Dal Dor Fal Far Gal Gran Hal Har Kal Kov Lan Lor Mal Mar"
                            + " Nor Pal Par Ral Ros San Sor Tal Tor Val Var Wal Win Zal Zim Schra"
                            + " Stra Bro Kle Pri Tre");
    private static final String[] MIDDLES =
            words("a e i o u an en in on ar er or al el il ow ick ent ing end ass off ett ath ill");
    private static final String[] ENDS =
            words(
                    "son ton ley man berg ski ez ini elli ford well wood worth ham by ster mann feld"
                            + " stein ovic enko escu sen quist strom ard ett lin ville");
    private static final String[] NATIVE = {
        "李小龙", "김민수", "محمد علي", "Нгуен Ван", "山田太郎", "Nguyễn Văn"
    };

    static final List<UUID> HOUSES =
            List.of(new UUID(7, 1), new UUID(7, 2), new UUID(7, 3), new UUID(7, 4));

    private People() {}

    /** So many people, the same ones for the same seed. */
    public static List<PersonEntry> some(int count, long seed) {
        var random = new SplittableRandom(seed);
        var people = new ArrayList<PersonEntry>(count);
        for (int i = 1; i <= count; i++) {
            people.add(one(i, random));
        }
        return people;
    }

    /** One person with this serial. */
    static PersonEntry one(int serial, SplittableRandom random) {
        var first = common(FIRST, random);
        var middle = random.nextInt(3) == 0 ? common(FIRST, random) : "";
        var last = lastName(random);
        var preferred = random.nextInt(6) == 0 ? common(FIRST, random) : "";
        boolean hasNative = random.nextInt(40) == 0;
        var email =
                random.nextInt(3) > 0
                        ? ""
                        : (first + "." + last + serial + "@example.org").toLowerCase(Locale.ROOT);
        return new PersonEntry(
                new ClientId(new UUID(random.nextLong(), random.nextLong())),
                ClientNumber.of(serial),
                "MRN" + String.format(Locale.ROOT, "%06d", 500_000 + serial),
                first,
                middle,
                last,
                preferred,
                hasNative ? NATIVE[random.nextInt(NATIVE.length)] : "",
                random.nextInt(50) == 0 ? null : born(random),
                random.nextInt(2) == 0 ? "" : phone(random),
                email,
                random.nextInt(3) == 0 ? ClientStatus.DISCHARGED : ClientStatus.ACTIVE,
                house(random));
    }

    /** A person with a name only; the rest is not recorded. */
    static PersonEntry named(int serial, String first, String last) {
        return new PersonEntry(
                new ClientId(new UUID(1, serial)),
                ClientNumber.of(serial),
                "",
                first,
                "",
                last,
                "",
                "",
                null,
                "",
                "",
                ClientStatus.ACTIVE,
                null);
    }

    private static LocalDate born(SplittableRandom random) {
        return LocalDate.of(1930, 1, 1).plusDays(random.nextInt(28_000));
    }

    private static String phone(SplittableRandom random) {
        return String.format(
                Locale.ROOT, "(%03d) 555-%04d", 200 + random.nextInt(700), random.nextInt(10_000));
    }

    private static @Nullable UUID house(SplittableRandom random) {
        int house = random.nextInt(HOUSES.size() + 1);
        return house == HOUSES.size() ? null : HOUSES.get(house);
    }

    private static String lastName(SplittableRandom random) {
        int kind = random.nextInt(100);
        if (kind < 55) {
            return common(LAST, random);
        }
        var rare =
                pick(STARTS, random)
                        + (random.nextInt(2) == 0 ? pick(MIDDLES, random) : "")
                        + pick(MIDDLES, random)
                        + pick(ENDS, random);
        return kind < 97 ? rare : rare + "-" + common(LAST, random);
    }

    /** The first of the list are met most. */
    private static String common(String[] names, SplittableRandom random) {
        double at = random.nextDouble();
        return names[(int) (at * at * names.length)];
    }

    private static String pick(String[] names, SplittableRandom random) {
        return names[random.nextInt(names.length)];
    }

    private static String[] words(String text) {
        return text.strip().split("\\s+");
    }
}
