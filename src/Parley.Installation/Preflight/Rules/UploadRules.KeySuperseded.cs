using Parley.Certificates.Material;
using Parley.Diagnostics;
using Parley.Installation.Preflight.Products;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>The certificate is for the key of an earlier request.</summary>
    public static readonly Finding KeySuperseded = new("install.key.superseded", Severity.Error)
    {
        Title = "The certificate of {name} is for an earlier request: {product} keeps only the key of the last one",
        Cause = "A second request was made after the first was sent to the authority, and its key took the place of the first.",
        Fix = "Send the last request to the authority and upload what comes back. "
            + "If the key of the earlier one was saved, upload both in one file, the key first: "
            + "'parley cert bundle CERTIFICATE KEY --output FILE --key first'.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Certificate Does not Match Private Key"),
    };

    /// <summary>Certificate and key do not belong together.</summary>
    public static readonly Finding KeyMismatch = new("install.key.mismatch", Severity.Error)
    {
        Title = "The certificate of {name} does not match the private key {of}",
        Cause = "The key is that of another certificate, or it is no longer on the system: "
            + "another request or a self-signed certificate was made, or names of hosts or URLs were changed.",
        Fix = "Find the right key with 'parley cert match FOLDER'. If it was saved, "
            + "upload it with the certificate in one file, the key first, without blank lines or text. "
            + "Without it, make a new request and get a new certificate.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Certificate Does not Match Private Key"),
    };

    internal static void CheckKeyMatches(UploadContext context)
    {
        if (context.Leaf is not { } leaf)
            return;
        if (context.HasKey)
        {
            var keys = context.Keys.Where(key => key.PublicKey is not null).ToList();
            if (!keys.Exists(key => KeyPair.IsSame(key.PublicKey!, leaf.PublicKey))) // filtered just before
                context.Add(KeyMismatch, leaf.DisplayName, ("name", leaf.DisplayName), ("of", $"in {keys[0].File.Name}"));
            return;
        }

        if (context.Product.Key == KeyDelivery.Given
            || context.PendingRequest is not { } pending
            || KeyPair.IsSame(pending.PublicKey, leaf.PublicKey))
            return;
        if (context.State.Requests.Any(request => KeyPair.IsSame(request.PublicKey, leaf.PublicKey)))
            context.Add(KeySuperseded, leaf.DisplayName, ("name", leaf.DisplayName));
        else
            context.Add(KeyMismatch, leaf.DisplayName, ("name", leaf.DisplayName), ("of", "that was made with the last request"));
    }
}
