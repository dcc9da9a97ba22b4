using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>Names changed, and the certificate is void.</summary>
    public static readonly Finding Voided = new("install.state.voided", Severity.Error)
    {
        Title = "The certificate of {name} is no longer valid for the system: {change}",
        Cause = "Names of hosts or URLs are other than when it was asked for, by {operation}, "
            + "so {product} went back to a self-signed certificate and gave up the key of the request.",
        Fix = "Make a new request with the names of today ({all}) and get a new certificate. "
            + "A wildcard certificate of the one domain can be uploaded again with its saved key.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Self-Signed Certificate After Upgrade"),
    };

    /// <summary>The key of the request is gone from the system, and the upload does not bring it.</summary>
    public static readonly Finding KeyNotSaved = new("install.state.key-not-saved", Severity.Error)
    {
        Title = "The private key is no longer on the system, and the upload does not bring it",
        Cause = "{product} gave up the key of the request, by {operation}.",
        Fix = "If the key was saved, upload it with the certificate in one file, the key first: 'parley cert bundle "
            + "CERTIFICATE KEY --output FILE --key first'. Without it, make a new request and get a new certificate.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Certificate Does not Match Private Key"),
    };

    /// <summary>The system shows a self-signed certificate again.</summary>
    public static readonly Finding Reverted = new("install.state.reverted", Severity.Note)
    {
        Title = "{product} shows a self-signed certificate after {operation}",
        Cause = "Some operations put the system back to the certificate that it makes itself. "
            + "Names did not change, so the earlier one can be uploaded again.",
        Fix = "Upload the private key and the certificate again: {install}.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Self-Signed Certificate After Upgrade"),
    };

    internal static void CheckState(UploadContext context)
    {
        var state = context.State;
        if (context.Leaf is not { } leaf || (state.Operation is null && !state.HostsChanged))
            return;
        var operation = state.Operation is null ? "a change of names" : $"an operation ({state.Operation})";
        if (state.HostsChanged && !context.IsWildcard)
        {
            var all = string.Join(", ", state.AllHosts);
            var change = $"{string.Join(", ", state.EarlierHosts)} became {all}";
            context.Add(Voided, leaf.DisplayName,
                ("name", leaf.DisplayName), ("change", change), ("operation", operation), ("all", all));
        }
        else if (context.Keys.IsEmpty)
        {
            context.Add(KeyNotSaved, leaf.DisplayName, ("operation", operation));
        }
        else if (state.Operation is not null)
        {
            context.Add(Reverted, context.Product.Title, ("operation", operation));
        }
    }
}
