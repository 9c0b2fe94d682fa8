package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.pictures.Language;
import org.safepassage.server.access.Act;

/// Makes what stands around pages.
///
/// @param addresses where the style sheet and the scripts are
public record Frames(Page.Addresses addresses) {

  /// The pages of an operation.
  public enum Tab {
    OVERVIEW,
    CONVOYS,
    REPORT,
    AGREEMENT,
    PLAN,
    INCIDENTS,
    ACCOUNTS,
    LOG,
    ACCESS
  }

  Page.Frame of(View view, Tab here) {
    return of(view, here, Optional.empty());
  }

  /// @param notice what has just become of something that was sent
  Page.Frame of(View view, Tab here, Optional<Block.Para> notice) {
    Speech speech = view.speech();
    Page.Room room =
        new Page.Room(
            speech.operationName(),
            tabs(view, here),
            new AlarmWords(view).worst(shownAlarms(here)),
            new Page.Feed(view.paths().stream(), view.standing().last().value()),
            speech.clock(),
            view.paper()
                .playing()
                .map(playing ->
                    new Player(
                        playing, view.paths(), speech.language(), view.viewer().may(Act.COMMAND))));
    return new Page.Frame(
        new Chrome(speech.language()),
        Optional.of(view.viewer().name()),
        Optional.of(room),
        notice,
        view.paper().guard(),
        addresses);
  }

  /// How many alarms stand on top of a page: whoever fills in a form on a phone must see the form.
  static int shownAlarms(Tab tab) {
    return switch (tab) {
      case OVERVIEW -> AlarmWords.MOST;
      case REPORT -> 2;
      case CONVOYS, AGREEMENT, PLAN, INCIDENTS, ACCOUNTS, LOG, ACCESS -> 3;
    };
  }

  /// Around a page that is of no operation.
  Page.Frame plain(
      Language language, Optional<String> signedIn, Optional<Block.Para> notice, String guard) {
    return new Page.Frame(
        new Chrome(language), signedIn, Optional.empty(), notice, guard, addresses);
  }

  private static List<Page.Tab> tabs(View view, Tab here) {
    Paths paths = view.paths();
    List<Page.Tab> tabs = new ArrayList<>();
    for (Tab tab : Tab.values()) {
      String href =
          switch (tab) {
            case OVERVIEW -> paths.overview();
            case CONVOYS -> paths.convoys();
            case REPORT -> paths.reports();
            case AGREEMENT -> paths.agreement();
            case PLAN -> paths.plan();
            case INCIDENTS -> paths.incidents();
            case ACCOUNTS -> paths.accounts();
            case LOG -> paths.log();
            case ACCESS -> paths.access();
          };
      RoomPhrase title =
          switch (tab) {
            case OVERVIEW -> RoomPhrase.TAB_OVERVIEW;
            case CONVOYS -> RoomPhrase.TAB_CONVOYS;
            case REPORT -> RoomPhrase.TAB_REPORT;
            case AGREEMENT -> RoomPhrase.TAB_AGREEMENT;
            case PLAN -> RoomPhrase.TAB_PLAN;
            case INCIDENTS -> RoomPhrase.TAB_INCIDENTS;
            case ACCOUNTS -> RoomPhrase.TAB_ACCOUNTS;
            case LOG -> RoomPhrase.TAB_LOG;
            case ACCESS -> RoomPhrase.TAB_ACCESS;
          };
      if (isShown(tab, view.viewer())) {
        tabs.add(new Page.Tab(href, view.speech().say(title), tab == here));
      }
    }
    return tabs;
  }

  private static boolean isShown(Tab tab, Viewer viewer) {
    return viewer.may(
        switch (tab) {
          case OVERVIEW -> Act.SEE_OVERVIEW;
          case CONVOYS, PLAN -> Act.SEE_CONVOYS;
          case REPORT -> Act.REPORT;
          case AGREEMENT -> Act.SEE_AGREEMENT;
          case INCIDENTS, LOG -> Act.SEE_LOG;
          case ACCOUNTS -> Act.SEE_ACCOUNTS;
          case ACCESS -> Act.MANAGE_PEOPLE;
        });
  }
}
