using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Diagnostics;
using Parley.Issuance.Findings;

namespace Parley.Issuance.Rules;

public abstract partial record RequestRule
{
    /// <summary>Purposes that are issued, or that a product needs.</summary>
    public sealed record PurposeRule : RequestRule
    {
        /// <summary>The purposes that are issued, <c>serverAuth</c>; default: any.</summary>
        public ImmutableArray<string> Taken { get; init; } = [];

        /// <summary>The purposes that must be asked for; default: none.</summary>
        public ImmutableArray<string> Required { get; init; } = [];

        internal override void Check(RequestContext context)
        {
            // A request that asks for nothing takes what it is given.
            if (context.Request.ExtendedKeyUsage is not { } usage)
                return;
            var asked = usage.Purposes.Select(ObjectIdentifiers.PurposeName).ToList();
            if (!Taken.IsEmpty)
            {
                foreach (var purpose in asked.Where(purpose => !Taken.Contains(purpose)))
                    context.Add(IssuanceFindings.PurposeNotGiven, ("purpose", purpose), ("taken", Taken), ("rule", Source));
            }

            foreach (var purpose in Required.Where(purpose => !asked.Contains(purpose)))
                context.Add(IssuanceFindings.PurposeMissing, ("purpose", purpose), ("asked", asked), ("rule", Source));
        }
    }

    /// <summary>How long certificates live.</summary>
    public sealed record Lifetime : RequestRule
    {
        /// <summary>Days of 86,400 seconds at most.</summary>
        public required int Days { get; init; }

        internal override void Check(RequestContext context)
        {
            var latest = Evidence.Moment(context.Moment.AddDays(Days));
            if (context.WantedDays is { } wanted && wanted > Days)
            {
                context.Add(IssuanceFindings.LifetimeTooLong, ("wanted", wanted), ("days", Days), ("latest", latest), ("rule", Source));
            }
            else if (context.WantedDays is null)
            {
                context.Add(IssuanceFindings.LifetimeLimit, ("days", Days), ("latest", latest), ("rule", Source));
            }
        }
    }
}
