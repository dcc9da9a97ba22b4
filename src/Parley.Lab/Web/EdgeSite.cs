using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Parley.Lab.Blueprints;
using Parley.Lab.People;

namespace Parley.Lab.Web;

/// <summary>The way in from outside: after sign-in it says where everything is.</summary>
sealed class EdgeSite(string host, ImmutableArray<string> callNodes) : IWebSite
{
    static readonly string Domain = Base64Url.EncodeToString(Encoding.ASCII.GetBytes(LabBlueprint.Domain));

    public HttpAnswer? Answer(HttpRequest request)
    {
        if (request.Path.TrimEnd('/') != $"/{Domain}/get_edge_config")
            return null;
        return request.TryGetBasic(out var userName, out var password) && LabPeople.MaySignIn(userName, password)
            ? HttpAnswer.Xml(Configuration(), "text/xml; charset=utf-8")
            : HttpAnswer.SignInFirst("Cisco-Edge");
    }

    XElement Configuration() => new("getEdgeConfigResponse", new XAttribute("version", "1.0"),
        new XElement("serviceConfig",
            new XElement("service", new XElement("name", "_cuplogin"), new XElement("error", "NameError")),
            new XElement("service", new XElement("name", "_cisco-uds"), callNodes.Select(CallServer))),
        new XElement("edgeConfig",
            Server("sipEdgeServer", host, 5061),
            Server("xmppEdgeServer", host, 5222),
            Server("httpEdgeServer", host, 8443),
            new XElement("turnEdgeServer"),
            Server("userUdsServer", callNodes[0], 8443)));

    static XElement CallServer(string node) => new("server",
        new XElement("priority", "1"),
        new XElement("weight", "1"),
        new XElement("port", "8443"),
        new XElement("address", node));

    static XElement Server(string name, string address, int port) => new(name, new XElement("server",
        new XElement("address", address), new XElement("tlsPort", port.ToString(CultureInfo.InvariantCulture))));
}
