using System.Xml.Linq;
using Parley.Lab.People;

namespace Parley.Lab.Web;

/// <summary>Voicemail over HTTPS: who asks must sign in, and has no messages.</summary>
sealed class VoicemailSite : IWebSite
{
    const string Root = "/vmrest/";

    public HttpAnswer? Answer(HttpRequest request)
    {
        if (!request.Path.StartsWith(Root, StringComparison.Ordinal))
            return null;
        if (!request.TryGetBasic(out var userName, out var password) || !LabPeople.MaySignIn(userName, password))
            return HttpAnswer.SignInFirst("Unity Connection");
        return request.Path[Root.Length..] switch
        {
            "version" => HttpAnswer.Xml(new("VersionInformation",
                new XElement("name", "vmrest"), new XElement("version", UserDataSite.Version))),
            "messages" or "mailbox/folders/inbox/messages" => HttpAnswer.Xml(new("Messages", new XAttribute("total", 0))),
            _ => null,
        };
    }
}
