namespace Parley.Lab.Web;

/// <summary>What a web server of the lab answers to GET.</summary>
interface IWebSite
{
    /// <summary>Answers a request, or gives <see langword="null"/> where there is no such page.</summary>
    HttpAnswer? Answer(HttpRequest request);
}
