using System.Collections.Immutable;

namespace Parley.Planning.Questions;

/// <summary>All questions that the tables answer.</summary>
public static class KnownQuestions
{
    /// <summary>The questions, in the order in which a planner meets them.</summary>
    public static ImmutableArray<Question> All { get; } =
    [
        new("services", "What each deployment and product mode offers", ["deployment-services", "planning-checklist", "federation"]),
        new("discovery", "How clients find their services", ["discovery-methods", "authenticators"])
        {
            Filters = [Platform()],
        },
        new("dns", "Which DNS records clients ask for", ["srv-records", "contact-source-discovery"]),
        new("ports", "Which ports must be open", ["ports"])
        {
            Filters =
            [
                new("service", "only ports of this service", FilterKind.Word, ["group"]) { Example = "unity-connection" },
                new("port", "only rows with this port", FilterKind.Number, ["port", "fallbackPort"]) { Example = "8443" },
                new("direction", "who begins, seen from the client", FilterKind.Word, ["direction"]),
                new("reaches", "only rows with this at the other end", FilterKind.Word, ["peers"]),
                new("protocol", "only this application protocol", FilterKind.Word, ["application"]),
                new("transport", "only TCP or only UDP", FilterKind.Word, ["open"]),
            ],
        },
        new("ipv6", "Which connection comes of IPv4, IPv6 and IP_Mode", ["ipv6-outcomes"])
        {
            Filters =
            [
                new("client-os", "the addresses that the client's system has", FilterKind.Word, ["clientOs"]) { Example = "two-stacks" },
                new("server-os", "the addresses that the server's system has", FilterKind.Word, ["serverOs"]),
                new("mode", "the value of IP_Mode", FilterKind.Word, ["ipMode"]) { Example = "ipv6-only" },
            ],
        },
        new("codec", "Which codecs each client has", ["codecs"])
        {
            Filters =
            [
                Platform("windows", "mac", "mobile"),
                new("kind", "only for audio, video or voicemail", FilterKind.Word, ["type"]),
                new("codec", "only codecs with this in their name", FilterKind.Text, ["codec"]),
            ],
        },
        new(
            "bandwidth",
            "What calls, video and shared screens need, and what an upload speed carries",
            [
                "bandwidth-expectations-windows", "bandwidth-expectations-mac", "bandwidth-expectations-iphone-ipad",
                "bandwidth-expectations-android",
                "bandwidth-allocation", "audio-bitrates", "video-bitrates-desktop", "video-bitrates-iphone-ipad", "video-bitrates-android",
                "presentation-bitrates",
            ])
        {
            Filters =
            [
                Platform(),
                new("upload-speed", "what this upload speed carries, in kbit/s", FilterKind.AtMost, ["uploadKbps"]) { Example = "400" },
                new("codec", "only this audio codec", FilterKind.Text, ["codec"]),
                new("resolution", "only pictures of this height, in pixels", FilterKind.Number, ["height"]),
            ],
        },
        new("quality", "How media packets are marked, protected and measured", ["dscp", "media-assure", "cmr-metrics"]),
        new("remote", "What works for clients outside the network", ["mra-services", "mra-rules", "anyconnect"])
        {
            Filters =
            [
                new("service", "only services with this in their name", FilterKind.Text, ["service"]) { Example = "voicemail" },
                new("area", "only services of this area", FilterKind.Word, ["area"]),
                new("status", "only services with this status", FilterKind.Word, ["status"]) { Example = "unsupported" },
                Platform("platforms"),
            ],
        },
        new("fips", "When a client works in FIPS mode, and what that forbids", ["fips-settings"])
        {
            Filters =
            [
                new("system", "whether the operating system is in FIPS mode", FilterKind.Word, ["platformMode"]),
                new("bootstrap", "what the bootstrap file says", FilterKind.Word, ["bootstrap"]),
            ],
        },
        new("languages", "Which client speaks which language", ["languages", "lcid-conflicts"])
        {
            Filters =
            [
                new("lcid", "only the language with this number", FilterKind.Number, ["lcid"]) { Example = "1033" },
                new("language", "only languages with this in their name", FilterKind.Text, ["language", "languages"]),
                Platform("windows", "mac", "mobile"),
            ],
        },
        new("systems", "Which operating systems and computers are supported", ["operating-systems", "desktop-hardware", "chromebooks"])
        {
            Filters = [Platform("windows", "mac")],
        },
        new(
            "devices",
            "Which telephones, tablets, watches and headsets are supported",
            [
                "android-devices", "secure-port-android-devices", "hd-send-devices", "samsung-knox", "android-wear", "chromebooks",
                "ios-devices", "bluetooth",
            ])
        {
            Filters =
            [
                Platform("platforms") with { Example = "android" },
                new(
                    "device", "only devices with this in their maker or model", FilterKind.Text,
                    ["device", "model", "models", "manufacturer"])
                {
                    Example = "Nexus",
                },
            ],
        },
        new("servers", "Which versions the servers need", ["server-requirements"])
        {
            Filters =
            [
                new("product", "only this product", FilterKind.Word, ["product"]) { Example = "unified-cm" },
                new(
                    "service", "only services or features with this in their name", FilterKind.Text,
                    ["service", "software", "feature"])
                {
                    Example = "voicemail",
                },
            ],
        },
        new(
            "certificates",
            "Which certificates servers need, and which names and revocation answers clients want",
            ["required-certificates", "certificate-identifiers", "revocation", "certificate-based-authentication"]),
        new("sso", "What single sign-on and authorization by tokens need", ["sso-identity-providers", "sso-browsers", "sso-cookies", "oauth"])
        {
            Filters = [Platform("product", "platforms")],
        },
        new(
            "directory", "How directories are read, and what they should index",
            ["ldap-authentication", "ldap-indexed-attributes", "contact-sources"]),
        new("addresses", "How users are addressed", ["jabber-id"]),
        new("photos", "Size and address of photos", ["photo-dimensions", "photo-url"]),
        new("sharing", "How screens are shared", ["screen-share"]),
        new("encryption", "How chats are encrypted", ["im-encryption-transport", "im-encryption-policy"]),
        new("ha", "What happens when a server fails", ["ha-states", "high-availability-voice"]),
        new("srst", "What a site does that lost its link", ["srst"]),
        new("limits", "Limits and timings", ["limits-and-timings"]),
        new(
            "settings",
            "What parameters of the client mean, which document's value holds, and which change signs users out",
            ["parameters", "sign-out", "directory-names", "precedence", "same-settings"])
        {
            Filters =
            [
                new(
                    "parameter", "only parameters with this in their name", FilterKind.Text,
                    ["name", "key", "setting", "bdi", "edi", "cdi"])
                {
                    Example = "LdapUserDomain",
                },
                new("group", "only parameters of this group", FilterKind.Word, ["group"]),
                Platform("platforms"),
            ],
        },
        new("links", "Links that configure a client", ["url-configuration"]),
        new("installation", "Switches and folders of the Windows installation", ["installer-switches", "bootstrap", "install-directories"]),
        new("vdi", "What virtual desktops need", ["vdi-software", "vdi-paths"]),
        new("antivirus", "What a virus scanner leaves out", ["antivirus-exclusions"]),
        new("contradictions", "Where the documents contradict themselves, and how they are read", ["contradictions"])
        {
            Filters =
            [
                new("number", "only the one with this number", FilterKind.Word, ["number"]) { Example = "A29" },
            ],
        },
        new("migration", "How contacts move to team messaging", ["team-messaging-migration"]),
    ];

    /// <summary>A question by its word; null where there is none.</summary>
    public static Question? Of(string word) => All.FirstOrDefault(question => question.Word == word);

    static QuestionFilter Platform(params ImmutableArray<string> cells) =>
        new("platform", "only what holds for this platform", FilterKind.Platform, cells) { Example = "windows" };
}
