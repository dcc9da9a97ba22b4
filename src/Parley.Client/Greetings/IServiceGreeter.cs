using Parley.Client.Visits;

namespace Parley.Client.Greetings;

/// <summary>Asks a service the first harmless question of its protocol over a connection that may proceed.</summary>
interface IServiceGreeter
{
    /// <summary>
    /// Asks and reads the answer. I/O errors and answers that break the protocol are observations, not exceptions.
    /// </summary>
    Task<ServiceGreeting> GreetAsync(
        ServiceTarget target, string servicesDomain, Stream stream, CancellationToken cancellationToken);
}
