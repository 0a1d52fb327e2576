package school.signpost.tryit.connector;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import school.signpost.access.Public;
import school.signpost.tryit.TryItOnly;
import school.signpost.tryit.cast.Cast;
import school.signpost.tryit.cast.Persona;
import school.signpost.tryit.transcript.ChatId;

/** The part of the Bot Connector by which the bot asks who is there: members and teams. */
@TryItOnly
@RestController
@RequestMapping("/tryit/connector/v3")
class RosterController {

    private final Cast cast;

    RosterController(Cast cast) {
        this.cast = cast;
    }

    @Public(why = TryItOnly.WHY)
    @GetMapping("/conversations/{conversation}/members")
    List<Map<String, Object>> members(HttpServletRequest request) {
        return roster(request).stream().map(RosterController::member).toList();
    }

    @Public(why = TryItOnly.WHY)
    @GetMapping("/conversations/{conversation}/pagedmembers")
    Map<String, Object> pagedMembers(HttpServletRequest request) {
        return Map.of("members", members(request));
    }

    @Public(why = TryItOnly.WHY)
    @GetMapping("/conversations/{conversation}/members/{member}")
    Map<String, Object> member(@PathVariable String member, HttpServletRequest request) {
        return roster(request).stream()
                .filter(person -> person.isKnownAs(member))
                .map(RosterController::member)
                .findFirst()
                .orElseThrow(() -> new ConnectorRefusal(HttpStatus.NOT_FOUND, "MemberNotFoundInConversation"));
    }

    @Public(why = TryItOnly.WHY)
    @GetMapping("/teams/{team}")
    Map<String, Object> team(@PathVariable String team) {
        requireOurs(team);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("id", Tenancy.TEAM_ID);
        details.put("name", schoolName());
        details.put("aadGroupId", Tenancy.TEAM_GROUP);
        details.put("tenantId", Tenancy.TENANT);
        details.put("channelCount", 2);
        details.put("memberCount", cast.everyone().size());
        return details;
    }

    /** The general channel carries the team's id and no name, as in Teams. */
    @Public(why = TryItOnly.WHY)
    @GetMapping("/teams/{team}/conversations")
    Map<String, Object> channels(@PathVariable String team) {
        requireOurs(team);
        return Map.of(
                "conversations",
                List.of(
                        Map.of("id", Tenancy.TEAM_ID, "type", "standard"),
                        Map.of("id", ChatId.CHANNEL.value(), "name", Tenancy.CHANNEL_NAME, "type", "standard")));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(ConnectorRefusal refusal) {
        return ResponseEntity.status(refusal.status()).body(refusal.body());
    }

    private String schoolName() {
        return cast.policy(cast.homeSchool()).school().name();
    }

    /** In a channel Teams is asked with the team's id or the channel's. */
    private List<Persona> roster(HttpServletRequest request) {
        ChatId chat = Address.fromPath(request.getRequestURI()).chat();
        if (chat.equals(ChatId.CHANNEL) || chat.value().equals(Tenancy.TEAM_ID)) {
            return cast.everyone();
        }
        return List.of(cast.whoseChat(chat)
                .orElseThrow(() -> new ConnectorRefusal(HttpStatus.NOT_FOUND, "ConversationNotFound")));
    }

    private static void requireOurs(String team) {
        if (!team.equals(Tenancy.TEAM_ID)) {
            throw new ConnectorRefusal(HttpStatus.NOT_FOUND, "TeamNotFound");
        }
    }

    /** Older clients read {@code objectId}, newer ones {@code aadObjectId}. */
    private static Map<String, Object> member(Persona person) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("id", person.userId());
        member.put("name", person.name());
        member.put("objectId", person.aadObjectId());
        member.put("aadObjectId", person.aadObjectId());
        member.put("email", person.email());
        member.put("userPrincipalName", person.email());
        member.put("tenantId", Tenancy.TENANT);
        member.put("userRole", "user");
        return member;
    }
}
