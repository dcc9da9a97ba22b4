using Parley.Check.Causes;
using Parley.Client.Visits;

namespace Parley.Check.Expiry;

/// <summary>A connection with a chain that a server proved, at its place.</summary>
/// <param name="Role">The service.</param>
/// <param name="Place">The service and node.</param>
/// <param name="Visit">The connection.</param>
sealed record PlacedConnection(ServiceRole Role, Effect Place, ConnectionVisit Visit);
