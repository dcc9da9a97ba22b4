using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Trust;
using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>The certificate signed itself.</summary>
    public static readonly Finding SelfSigned = new("install.certificate.self-signed", Severity.Warning)
    {
        Title = "The certificate of {name} is self-signed: every client warns of an untrusted connection",
        Cause = "A new installation has such a certificate, and the system makes one "
            + "where an operation made the installed one void.",
        Fix = "Get a certificate from an authority whose root is in the store of every browser in use, and upload it. "
            + "Internet Explorer and Edge ask the store of the operating system, Firefox its own.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Untrusted Connection"),
    };

    /// <summary>Mobile devices do not know who issued the certificate.</summary>
    public static readonly Finding Mobile = new("install.client.mobile", Severity.Warning)
    {
        Title = "Mobile devices cannot sign in: {why}",
        Cause = "They trust the roots that came with them, and nobody gave them another.",
        Fix = "Get a certificate of an authority that mobile devices know. "
            + "Until then send the certificate to every administrator by e-mail, "
            + "or install it with the management of the devices: without it they cannot sign in.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Unable to Access Cisco Webex Meetings Server from a Mobile Device"),
    };

    /// <summary>A store of the clients lacks the root.</summary>
    public static readonly Finding Untrusted = new("install.client.untrusted", Severity.Warning)
    {
        Title = "The store of {store} does not lead to the certificate of {name}: it has no root {root}",
        Cause = "The authority is a private one, or not as well known as the stores of all browsers in use would need.",
        Fix = "Give the root {root} to all clients, or let each add it by hand; where an intermediate is missing, "
            + "upload it with the certificate. Or get a certificate of an authority whose root is in every store.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Untrusted Connection"),
    };

    internal static void CheckClients(UploadContext context)
    {
        if (context.Path is not [var leaf, ..] || context.Path[^1] is not { } top)
            return;
        if (context.IsSelfSigned)
        {
            if (context.State.MobileDevices)
                context.Add(Mobile, leaf.DisplayName, ("why", "the certificate is self-signed"));
            context.Add(SelfSigned, leaf.DisplayName, ("name", leaf.DisplayName));
            return;
        }

        foreach (var store in context.Request.Stores.Where(store => !Leads(context, store)))
        {
            var root = top.IsSelfIssued ? top.DisplayName : top.Issuer.DisplayName;
            if (store.Name.Equals("mobile", StringComparison.OrdinalIgnoreCase))
                context.Add(Mobile, leaf.DisplayName, ("why", $"they do not know {root}"));
            else
                context.Add(Untrusted, leaf.DisplayName, ("store", store.Name), ("name", leaf.DisplayName), ("root", root));
        }
    }

    /// <summary>Only the way to a root is asked; dates and names are other rules' business.</summary>
    static bool Leads(UploadContext context, ClientStore store) => new CertificateJudge().Judge(new()
    {
        Presented = [.. context.Path.Select(certificate => certificate.Encoded)],
        Trust = TrustStore.Of(store.Anchors),
        Reference = ReferenceIdentity.None,
        Time = context.Request.Time,
    }).Best is { IsAnchored: true };
}
