using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;
using static Parley.Certificates.Tests.Support.TestExtension;

namespace Parley.Certificates.Tests.Clauses;

/// <summary>Policies, mappings and the demands on them (RFC 5280, 6.1.2 to 6.1.5; RFC 9618, 5).</summary>
static class PolicyClauses
{
    const string None = "cert.policy.none-valid";

    static readonly ValidationPolicy Usual = ValidationPolicy.Default;
    static readonly ValidationPolicy Explicit = Usual with { RequireExplicitPolicy = true };
    static readonly ValidationPolicy GoldOnly = Explicit with { AcceptablePolicies = [Oid.Parse(Gold)] };

    internal static readonly ClauseCase[] All =
    [
        Case("6.1.1 (c)", "the policy that is asked for", null, GoldOnly, [Policies(Gold)], [Policies(Gold)]),
        Case("6.1.1 (c)", "another policy than is asked for", None, GoldOnly, [Policies(Silver)], [Policies(Silver)]),
        Case("6.1.1 (c)", "anyPolicy where one is asked for", null, GoldOnly, [Policies(AnyPolicy)], [Policies(AnyPolicy)]),
        Case("6.1.1 (e)", "a mapping that is followed", null, GoldOnly, [Policies(Gold), Mapping(Gold, Silver)], [Policies(Silver)]),
        Case("6.1.1 (e)", "a mapping that the caller inhibits", None, GoldOnly with { InhibitPolicyMapping = true },
            [Policies(Gold), Mapping(Gold, Silver)], [Policies(Silver)]),
        Case("6.1.1 (f)", "a policy where one is required", null, Explicit, [Policies(Gold)], [Policies(Gold)]),
        Case("6.1.1 (f)", "no policy where one is required", None, Explicit, [Policies(Gold)], []),
        Case("6.1.1 (f)", "no policy where none is required", null, Usual, [Policies(Gold)], []),
        Case("6.1.1 (g)", "anyPolicy of an authority", null, Explicit, [Policies(AnyPolicy)], [Policies(Gold)]),
        Case("6.1.1 (g)", "anyPolicy where the caller inhibits it", None, Explicit with { InhibitAnyPolicy = true },
            [Policies(AnyPolicy)], [Policies(Gold)]),

        Case("6.1.3 (d)", "one of two policies in common", null, Explicit, [Policies(Gold, Silver)], [Policies(Silver)]),
        Case("6.1.3 (d)", "no policy in common", None, Explicit, [Policies(Gold)], [Policies(Silver)]),
        Case("6.1.3 (d)", "anyPolicy of the server", null, Explicit, [Policies(Gold)], [Policies(AnyPolicy)]),
        Case("6.1.3 (e)", "an authority without policies, and nobody asks", null, Usual, [], [Policies(Gold)]),
        Case("6.1.3 (e)", "an authority without policies where one is required", None, Explicit, [], [Policies(Gold)]),

        Case("6.1.4 (a)", "a mapping of one policy", null, Usual, [Policies(Gold), Mapping(Gold, Silver)], [Policies(Silver)]),
        Case("6.1.4 (a)", "a mapping of anyPolicy", "cert.policy.maps-any", Usual, [Policies(AnyPolicy), Mapping(AnyPolicy, Silver)], []),
        Case("6.1.4 (a)", "a mapping to anyPolicy", "cert.policy.maps-any", Usual, [Policies(Gold), Mapping(Gold, AnyPolicy)], []),
        Case("6.1.4 (b)", "the policy under the name it is mapped to", null, Explicit, [Policies(Gold), Mapping(Gold, Silver)], [Policies(Silver)]),
        Case("6.1.4 (b)", "the policy under its own name after a mapping", None, Explicit, [Policies(Gold), Mapping(Gold, Silver)], [Policies(Gold)]),
        Case("6.1.4 (b)", "a mapping out of anyPolicy", null, GoldOnly, [Policies(AnyPolicy), Mapping(Gold, Silver)], [Policies(Silver)]),

        Case("6.1.4 (i)", "an authority that requires a policy and has it", null, Usual,
            [Policies(Gold), PolicyConstraints(require: 0)], [Policies(Gold)]),
        Case("6.1.4 (i)", "an authority that requires a policy", None, Usual, [Policies(Gold), PolicyConstraints(require: 0)], []),
        Case("6.1.4 (i)", "an authority that requires a policy further below", null, Usual,
            [Policies(Gold), PolicyConstraints(require: 5)], []),
        Case("6.1.4 (i)", "an authority that inhibits mapping below it", None, Explicit,
            [Policies(Gold), PolicyConstraints(inhibitMapping: 0)], [Policies(Silver)], [Policies(Gold), Mapping(Gold, Silver)]),
        Case("6.1.4 (i)", "an authority that inhibits mapping two below it", null, Explicit,
            [Policies(Gold), PolicyConstraints(inhibitMapping: 1)], [Policies(Silver)], [Policies(Gold), Mapping(Gold, Silver)]),
        Case("6.1.4 (j)", "anyPolicy below an authority that inhibits it", None, Explicit,
            [Policies(Gold), InhibitAny(0)], [Policies(AnyPolicy)]),
        Case("6.1.4 (j)", "anyPolicy below an authority that inhibits it further below", null, Explicit,
            [Policies(Gold), InhibitAny(1)], [Policies(AnyPolicy)]),
        Case("6.1.5 (b)", "a server that requires a policy of itself and has one", null, Usual,
            [Policies(Gold)], [Policies(Gold), PolicyConstraints(require: 0)]),
        Case("6.1.5 (b)", "a server that requires a policy of itself", None, Usual, [Policies(Gold)], [PolicyConstraints(require: 0)]),
    ];

    static ClauseCase Case(
        string clause, string name, string? fault, ValidationPolicy policy, X509Extension[] upper, X509Extension[] leaf,
        X509Extension[]? lower = null) =>
        new("RFC 5280, " + clause, name, fault, () =>
        {
            var root = TestAuthority.Root("Clause Root");
            var issuing = root.Intermediate("Clause Issuing", request => request.Extensions.AddRange(upper));
            var below = lower is null ? issuing : issuing.Intermediate("Clause Lower", request => request.Extensions.AddRange(lower));
            return ClauseChain.Judge(
                root, below.Leaf(TestJudge.Host, request => request.Extensions.AddRange(leaf)), [below, issuing], policy: policy);
        });
}
