package nl.intervisie.rehearsal.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Message;
import nl.intervisie.rehearsal.Words;
import nl.intervisie.rehearsal.house.Cast;
import nl.intervisie.rehearsal.house.Content;
import nl.intervisie.rehearsal.house.Room;
import nl.intervisie.rehearsal.house.Saying;
import nl.intervisie.rehearsal.house.Talk;
import nl.intervisie.rehearsal.solo.Solo;

/**
 * Paints a room for one person: only what that person may see goes in, so that nothing else can
 * come out.
 *
 * @param chosen the thread the reader chose; without it the current one is shown
 * @param narrow whether the room is out of sight while a thread is shown
 * @param solo the session, when somebody tries it alone
 */
record Painter(Room room, String me, Optional<Talk> chosen, boolean narrow, Optional<Solo> solo) {

    private static final int BIG = 600;
    private static final int MANY_LINES = 14;

    static Painter of(Room room, String me, String chosen, boolean narrow) {
        return new Painter(room, me, room.talk(chosen), narrow, Optional.empty());
    }

    /** The same, told as to somebody who tries it alone. */
    Painter told(Optional<Solo> alone) {
        return new Painter(room, me, chosen, narrow, alone);
    }

    /** The parts of the page, without the pieces that the browser claims to have. */
    List<Pane> panes(List<Room> others, Set<String> have) {
        return List.of(
                Pane.of("people", List.of(Piece.of("people-in", "people", people())), have),
                Pane.of("rooms", elsewhere(others), have),
                Pane.of("start", start(), have),
                Pane.of("said", pieces(inRoom()), have),
                Pane.of("talk-head", talkHead(), have),
                Pane.of("talk-card", talkCard(), have),
                Pane.of("talk-said", pieces(inTalk()), have),
                Pane.of("form", pieces(forms()), have),
                Pane.of("desk", pieces(mine().filter(Painter::isDesk)), have),
                Pane.of("yours", pieces(yours()).reversed(), have),
                Pane.of("solo", alone(), have));
    }

    private List<Piece> alone() {
        return solo
                .filter(it -> it.me().equals(me))
                .map(it ->
                        Piece.of(
                                "solo-is",
                                "solo",
                                SoloView.of(it, talk().map(Talk::id).orElse(""))))
                .stream()
                .toList();
    }

    /** All that everybody sees, in the room and in the thread that is shown, as it came. */
    List<Piece> forEverybody() {
        var open = talk().map(Talk::id);
        return pieces(
                room.seenBy(me)
                        .filter(Saying::isForEverybody)
                        .filter(it -> it.talk().isEmpty() || it.talk().equals(open)));
    }

    /** All that nobody else sees, the newest first. */
    List<Piece> forMe() {
        return Stream.concat(forms(), mine().filter(it -> !isForm(it) && isOfNow(it)))
                .map(this::piece)
                .toList()
                .reversed();
    }

    /** The thread that is shown. */
    Optional<Talk> talk() {
        return chosen.or(this::current);
    }

    /** The newest thread, as long as the bot has shown no card since. */
    private Optional<Talk> current() {
        return room.talks().isEmpty()
                ? Optional.empty()
                : Optional.of(room.talks().getLast())
                        .filter(talk -> inRoom().noneMatch(s -> endsIt(s, talk)));
    }

    private static boolean endsIt(Saying saying, Talk talk) {
        return saying.place() > talk.place() && isCard(saying);
    }

    private Shapes.People people() {
        return new Shapes.People(room.inside().stream().sorted().map(Painter::person).toList());
    }

    private static List<Piece> elsewhere(List<Room> others) {
        var doors = others.stream().map(o -> new Shapes.DoorView(o.id(), o.name())).toList();
        return doors.isEmpty()
                ? List.of()
                : List.of(Piece.of("rooms-else", "elsewhere", new Shapes.Elsewhere(doors)));
    }

    private List<Piece> start() {
        return room.seenBy(me).anyMatch(saying -> saying.content() instanceof Content.Shown)
                ? List.of()
                : List.of(Piece.of("start-here", "start", new Shapes.Start(room.inside().size())));
    }

    private Stream<Saying> inRoom() {
        return room.seenBy(me).filter(s -> s.isForEverybody() && s.talk().isEmpty());
    }

    private Stream<Saying> inTalk() {
        var id = talk().map(Talk::id);
        return id.isEmpty()
                ? Stream.empty()
                : room.seenBy(me).filter(s -> s.isForEverybody() && s.talk().equals(id));
    }

    private Stream<Saying> mine() {
        return room.seenBy(me).filter(saying -> !saying.isForEverybody());
    }

    private Stream<Saying> forms() {
        return mine().filter(Painter::isForm).filter(this::isOfNow);
    }

    private Stream<Saying> yours() {
        return mine().filter(saying -> !isForm(saying) && !isDesk(saying))
                .filter(saying -> !(saying.content() instanceof Content.Noted) || isOfNow(saying));
    }

    /** Whether the bot has shown no card since: with the next card a note or a form is over. */
    private boolean isOfNow(Saying saying) {
        return inRoom().noneMatch(later -> later.place() > saying.place() && isCard(later));
    }

    private static boolean isCard(Saying saying) {
        return saying.content() instanceof Content.Shown(var message)
                && message.kind() == Message.Kind.CARD;
    }

    private List<Piece> talkHead() {
        return talk().map(talk -> Piece.of("talk-is", "talkhead", head(talk))).stream().toList();
    }

    private Shapes.TalkHead head(Talk talk) {
        var newest = current().orElse(talk);
        return new Shapes.TalkHead(
                talk.id(),
                Words.clean(talk.title()),
                newest.equals(talk),
                newest.id(),
                Words.clean(newest.title()));
    }

    /** The card of the thread once more, for where the room is out of sight. */
    private List<Piece> talkCard() {
        return talk()
                .flatMap(talk -> room.saying(talk.card()))
                .filter(card -> narrow && card.isSeenBy(me))
                .map(this::piece)
                .map(piece ->
                        new Piece("c" + piece.id().substring(1), piece.tag(), "said", piece.what()))
                .stream()
                .toList();
    }

    private List<Piece> pieces(Stream<Saying> sayings) {
        return sayings.map(this::piece).toList();
    }

    private Piece piece(Saying saying) {
        var id = "s-" + saying.id();
        return switch (saying.content()) {
            case Content.Shown(var message) ->
                    Piece.of(
                            id,
                            "said",
                            said(saying, MessageView.of(message, saying.reactions(), me)));
            case Content.Noted(var message) ->
                    Piece.of(
                            id,
                            "noted",
                            said(saying, MessageView.of(message, saying.reactions(), me)));
            case Content.Typed typed -> Piece.of(id, "typed", typed(saying, typed));
            case Content.Asked(var form) -> Piece.of(id, "form", FormView.of(drafted(form), me));
            case Content.HandedBack(var why, var text) ->
                    Piece.of(
                            id,
                            "handedback",
                            new Shapes.HandedBack(LineView.of(why, me), Words.clean(text)));
            case Content.Door(var to) ->
                    Piece.of(id, "door", new Shapes.DoorView(to, Cast.name(to.replace('-', ' '))));
        };
    }

    private Form drafted(Form form) {
        return solo.filter(it -> it.me().equals(me)).map(it -> it.drafted(form)).orElse(form);
    }

    private Shapes.Said said(Saying saying, MessageView message) {
        var open = talk().map(Talk::id).orElse("");
        var talks =
                room.talks().stream()
                        .filter(talk -> talk.card().equals(saying.id()))
                        .map(talk -> link(talk, talk.id().equals(open)))
                        .toList();
        var about = solo.map(it -> it.about(saying.id())).orElse("");
        return new Shapes.Said(message, talks, saying.at(), saying.revision(), about);
    }

    private Shapes.TalkLink link(Talk talk, boolean open) {
        var count = room.seenBy(me).filter(s -> s.talk().equals(Optional.of(talk.id()))).count();
        return new Shapes.TalkLink(talk.id(), Words.clean(talk.title()), (int) count, open);
    }

    private Shapes.Typed typed(Saying saying, Content.Typed typed) {
        var text = typed.text();
        return new Shapes.Typed(
                person(typed.who()),
                text,
                typed.who().equals(me),
                typed.mended(),
                text.length() > BIG || text.lines().limit(MANY_LINES + 1).count() > MANY_LINES,
                saying.at());
    }

    static Shapes.PersonView person(String id) {
        return new Shapes.PersonView(id, Cast.name(id));
    }

    private static boolean isForm(Saying saying) {
        return saying.content() instanceof Content.Asked;
    }

    private static boolean isDesk(Saying saying) {
        return saying.audience() instanceof Audience.Desk;
    }
}
