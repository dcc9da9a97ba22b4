using System.Collections.Immutable;
using Parley.Client.Rules;
using Parley.Client.Visits;

namespace Parley.Check.Reports;

/// <summary>What the users of a client will see, service by service.</summary>
/// <param name="Client">The client's rules.</param>
/// <param name="Outcomes">An outcome for each visited service that the client uses, in the order of the report.</param>
public sealed record ClientForecast(ClientRules Client, ImmutableArray<(ServiceRole Service, ClientOutcome Outcome)> Outcomes);
