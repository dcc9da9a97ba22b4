using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Parley.Lab.People;

namespace Parley.Lab.Web;

/// <summary>The user data services of a node: who is where, which nodes there are, what a user may use.</summary>
/// <param name="nodes">The hosts of the cluster, the publisher first.</param>
/// <param name="presenceNodes">The hosts of the presence cluster.</param>
sealed class UserDataSite(ImmutableArray<string> nodes, ImmutableArray<string> presenceNodes) : IWebSite
{
    /// <summary>The version that the nodes claim.</summary>
    internal const string Version = "12.5.1";

    const string Root = "/cucm-uds/";
    const string Realm = "Cisco Web Services Realm";

    // The enterprise parameter "User Search Limit" of the real thing has this default.
    const int SearchLimit = 64;

    public HttpAnswer? Answer(HttpRequest request)
    {
        if (!request.Path.StartsWith(Root, StringComparison.Ordinal))
            return null;
        return request.Path[Root.Length..].Split('/') switch
        {
            ["version"] => HttpAnswer.Xml(Document("versionInformation", "version",
                new XElement("version", Version),
                new XElement("capabilities", new XElement("usersResourceAuthEnabled", "true")))),
            ["servers"] => HttpAnswer.Xml(Document("servers", "servers", nodes.Select(node => new XElement("server", node)))),
            ["clusterUser"] => ClusterUser(request),
            ["users"] => WithSignIn(request, _ => Search(request)),
            ["user", var name] => WithSignIn(request, signedIn => OwnOnly(signedIn, name, User)),
            ["user", var name, "devices"] => WithSignIn(request, signedIn => OwnOnly(signedIn, name, Devices)),
            _ => null,
        };
    }

    HttpAnswer ClusterUser(HttpRequest request)
    {
        if (!request.Query.TryGetValue("username", out var asked)
            && !request.Query.TryGetValue("email", out asked)
            && !request.Query.TryGetValue("useridentifier", out asked))
            return HttpAnswer.Error(HttpStatusCode.UnsupportedMediaType); // sic: 415 means a missing parameter

        var found = Find(asked);
        var result = new XElement("result", new XAttribute("found", found is null ? "false" : "true"));
        if (found is null)
            return HttpAnswer.Xml(Document("clusterUser", "clusterUser", result));
        result.Add(new XAttribute("uri", Url($"user/{found.UserName}")), new XAttribute("version", Version));
        return HttpAnswer.Xml(Document("clusterUser", "clusterUser", result,
            new XElement("homeCluster", new XAttribute("serversUri", Url("servers")), nodes[0])));
    }

    HttpAnswer Search(HttpRequest request)
    {
        var matches = LabPeople.All.Where(person =>
            Matches("username", value => Same(person.UserName, value))
            && Matches("email", value => Same(person.Address, value))
            && Matches("uri", value => Same(person.Address, value))
            && Matches("first", value => Begins(person.FirstName, value))
            && Matches("last", value => Begins(person.LastName, value))
            && Matches("name", value => Begins(person.FirstName, value) || Begins(person.LastName, value)
                || Begins(person.Address, value) || Begins(person.DisplayName, value))).ToArray();
        var start = Number("start", 0, matches.Length);
        var page = matches.Skip(start).Take(Number("max", SearchLimit, SearchLimit)).ToArray();
        return HttpAnswer.Xml(Document("users", "users",
            new XAttribute("start", start),
            new XAttribute("requestedCount", Number("max", SearchLimit, SearchLimit)),
            new XAttribute("returnedCount", page.Length),
            new XAttribute("totalCount", matches.Length),
            page.Select(person => new XElement("user", new XAttribute("uri", Url($"user/{person.UserName}")), Person(person)))));

        bool Matches(string parameter, Func<string, bool> test) =>
            !request.Query.TryGetValue(parameter, out var value) || test(value);

        int Number(string parameter, int otherwise, int most) =>
            int.TryParse(request.Query.GetValueOrDefault(parameter), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? Math.Min(value, most)
                : otherwise;
    }

    XElement User(LabPerson person) => Document("user", $"user/{person.UserName}",
        Person(person),
        new XElement("homeCluster",
            new XAttribute("enableImAndPresence", "true"), new XAttribute("enableCalendarPresence", "false"), "true"),
        new XElement("imAndPresence", presenceNodes.Select(node => new XElement("server", node))),
        new XElement("devices", new XAttribute("uri", Url($"user/{person.UserName}/devices"))),
        nodes.Select(node => new XElement("serviceProfile",
            new XElement("uri", $"https://{node}:6972/{ConfigurationSite.ServiceProfileName}"))));

    XElement Devices(LabPerson person) => Document("devices", $"user/{person.UserName}/devices",
        new XElement("device",
            new XAttribute("uri", Url($"user/{person.UserName}/device/1")),
            new XElement("id", "1"),
            new XElement("name", $"CSF{person.UserName.ToUpperInvariant()}"),
            new XElement("type", "Phone"),
            new XElement("model", "Unified Client Services Framework"),
            new XElement("protocol", "SIP")));

    static IEnumerable<XElement> Person(LabPerson person) =>
    [
        new("id", $"7d1f0b7e-0000-4000-8000-{LabPeople.All.IndexOf(person) + 1:D12}"),
        new("userName", person.UserName),
        new("firstName", person.FirstName),
        new("lastName", person.LastName),
        new("displayName", person.DisplayName),
        new("phoneNumber", person.Telephone),
        new("email", person.Address),
        new("directoryUri", person.Address),
        new("department", person.Department),
    ];

    XElement Document(string name, string path, params object[] content) =>
        new(name, new XAttribute("uri", Url(path)), new XAttribute("version", Version), content);

    // Links of the real thing name the node and 8443; a client that came by another port keeps to its own.
    string Url(string path) => $"https://{nodes[0]}:8443{Root}{path}";

    static HttpAnswer WithSignIn(HttpRequest request, Func<string, HttpAnswer> answer) =>
        request.TryGetBasic(out var userName, out var password) && LabPeople.MaySignIn(userName, password)
            ? answer(userName)
            : HttpAnswer.SignInFirst(Realm);

    static HttpAnswer OwnOnly(string signedIn, string asked, Func<LabPerson, XElement> answer) =>
        !LabPeople.TryFind(asked, out var person) ? HttpAnswer.Error(HttpStatusCode.NotFound)
        : Same(signedIn, asked) ? HttpAnswer.Xml(answer(person))
        : HttpAnswer.SignInFirst(Realm);

    static LabPerson? Find(string asked) =>
        LabPeople.TryFind(asked, out var person) ? person : LabPeople.All.FirstOrDefault(one => Same(one.Address, asked));

    static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);

    static bool Begins(string text, string prefix) => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
}
