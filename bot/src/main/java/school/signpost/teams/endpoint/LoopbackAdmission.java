package school.signpost.teams.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import school.signpost.shared.Loopback;
import school.signpost.teams.outgoing.ServiceUrls;

/**
 * In try-it mode nobody signs. The server listens on this machine only, and what comes in must have come to this machine
 * by name (a web page elsewhere can point a name of its own at it) and must want its answers on this machine.
 */
final class LoopbackAdmission implements Admission {

    private final ServiceUrls serviceUrls;

    LoopbackAdmission(ServiceUrls serviceUrls) {
        this.serviceUrls = serviceUrls;
    }

    @Override
    public Pass admit(HttpServletRequest request) throws Refused {
        if (!Loopback.isLiteral(request.getServerName()) || request.getHeader("Origin") != null) {
            throw new Refused(Refusal.notForUs("not-from-this-machine"));
        }
        return activity -> {
            if (!serviceUrls.allow(activity.getServiceUrl())) {
                throw new Refused(Refusal.notForUs("service-url"));
            }
        };
    }
}
