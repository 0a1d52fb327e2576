package school.signpost.tryit.connector;

/** The made-up tenant, team and bot account of the stand-in. */
final class Tenancy {

    static final String TENANT = "5196e057-0000-4000-8000-000000000001";
    static final String BOT_ID = "28:5196e057-0000-4000-8000-0000000000b0";
    static final String BOT_NAME = "Signpost";
    static final String TEAM_ID = "19:signpost-team@thread.tacv2";
    static final String TEAM_GROUP = "5196e057-0000-4000-8000-000000000002";
    static final String CHANNEL_NAME = "Staffroom";

    private Tenancy() {}
}
