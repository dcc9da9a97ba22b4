using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>The certificate is not valid yet.</summary>
    public static readonly Finding NotYetValid = new("install.certificate.not-yet-valid", Severity.Error)
    {
        Title = "The certificate of {name} is not valid before {notBefore}",
        Cause = "It was issued for a later day, or the clock of the system is behind; it is {time} now.",
        Fix = "Wait until then and upload it again, or make a new request and get a certificate that is valid now. "
            + "Check the time of the system: it should come from NTP.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Certificate Not Yet Valid"),
    };

    /// <summary>The certificate has expired.</summary>
    public static readonly Finding Expired = new("install.certificate.expired", Severity.Error)
    {
        Title = "The certificate of {name} ended on {notAfter}",
        Cause = "It is one of an earlier year, or the clock of the system is ahead; it is {time} now.",
        Fix = "Make a new request and get a new certificate. Check the time of the system: it should come from NTP.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Expired Certificate"),
    };

    internal static void CheckDates(UploadContext context)
    {
        var time = context.Request.Time;
        // An authority's certificate that has ended breaks every certificate below it.
        foreach (var certificate in context.Path)
        {
            var name = certificate.DisplayName;
            if (time < certificate.NotBefore)
                context.Add(NotYetValid, name, ("name", name), ("notBefore", certificate.NotBefore), ("time", time));
            else if (time >= certificate.NotAfter.AddSeconds(1)) // the last second counts
                context.Add(Expired, name, ("name", name), ("notAfter", certificate.NotAfter), ("time", time));
        }
    }
}
