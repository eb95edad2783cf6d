using System.Collections.Concurrent;

namespace Mapping.Simulators.Autotask.Access;

internal sealed class ApiUsers
{
    private readonly ConcurrentDictionary<string, ApiUser> _byName = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<ApiUser> All => _byName.Values.OrderBy(user => user.UserName, StringComparer.Ordinal);

    public ApiUser? Find(string? userName) => userName is null ? null : _byName.GetValueOrDefault(userName);

    public void Put(ApiUser user) => _byName[user.UserName] = user;

    public void Clear() => _byName.Clear();
}
