namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Loops that take elements out of a collection: what stays was checked, or was not.</summary>
public class RemovalTests
{
    [Fact]
    public Task What_a_loop_over_a_copy_leaves_in_the_collection() => StatusTest.Members("""
        void List(List<Call> list) { foreach (var c in list.ToList()) if (c.Status != Status.Completed) list.Remove(c); foreach (var c in list) Save(c.Result!); }
        void Array(List<Call> list) { foreach (var c in list.ToArray()) { if (!c.HasResult) { list.Remove(c); } } foreach (var c in list) Save(c.Result!); }
        void Constructor(List<Call> list) { foreach (var c in new List<Call>(list)) if (c.Status != Status.Completed) list.Remove(c); Save(list[0].Result!); }
        void Continue(List<Call> list) { foreach (var c in list.ToList()) { if (c.Status == Status.Completed) continue; list.Remove(c); } foreach (var c in list) Save(c.Result!); }
        void Spread(List<Call> list) { Call[] all = [.. list]; foreach (var c in all) if (!c.HasResult) list.Remove(c); Save(list.First().Result!); }
        void Set(HashSet<Call> set) { foreach (var c in set.ToList()) if (!c.HasResult) set.Remove(c); foreach (var c in set) Save(c.Result!); }
        void Switch(List<Call> list) { foreach (var c in list.ToList()) switch (c.Status) { case Status.Completed: break; default: list.Remove(c); break; } foreach (var c in list) Save(c.Result!); }
        """);

    [Fact]
    public Task What_a_loop_over_a_copy_leaves_in_it_unchecked() => StatusTest.Members("""
        void OnlyFailed(List<Call> list) { foreach (var c in list.ToList()) if (c.Status == Status.Failed) list.Remove(c); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void Checked(List<Call> list) { foreach (var c in list.ToList()) if (c.Status == Status.Completed) list.Remove(c); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void OfAnother(List<Call> list, List<Call> other) { foreach (var c in list.ToList()) if (c.Status != Status.Completed) other.Remove(c); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void Ended(List<Call> list) { foreach (var c in list.ToList()) { if (c.Status == Status.Failed) break; if (!c.HasResult) list.Remove(c); } foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void Another(List<Call> list, Call o) { foreach (var c in list.ToList()) if (!c.HasResult) list.Remove(o); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void Perhaps(List<Call> list) { foreach (var c in list.ToList()) if (!c.HasResult && Chance()) list.Remove(c); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void MoreAfterwards(List<Call> list, Call o) { foreach (var c in list.ToList()) if (!c.HasResult) list.Remove(c); list.Add(o); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void NotAll(List<Call> list) { foreach (var c in list.Take(3).ToList()) if (!c.HasResult) list.Remove(c); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_a_loop_over_some_of_the_elements_leaves() => StatusTest.Members("""
        void Where(List<Call> list) { foreach (var c in list.Where(c => c.Status != Status.Completed).ToList()) list.Remove(c); foreach (var c in list) Save(c.Result!); }
        void Kept(List<Call> list) { var bad = list.Where(c => !c.HasResult).ToList(); foreach (var c in bad) list.Remove(c); foreach (var c in list) Save(c.Result!); }
        void OnlyFailed(List<Call> list) { foreach (var c in list.Where(c => c.Status == Status.Failed).ToList()) list.Remove(c); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void WhereReady(List<Call> list) { var bad = list.Where(c => c.HasResult).ToList(); foreach (var c in bad) list.Remove(c); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void Others(List<Call> list) { foreach (var c in list.Where(c => c.Id != "x").ToList()) if (!c.HasResult) list.Remove(c); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_a_loop_leaves_in_a_dictionary() => StatusTest.Members("""
        void TakenApart(Dictionary<string, Call> map) { foreach (var (k, c) in map.ToList()) if (!c.HasResult) map.Remove(k); foreach (var c in map.Values) Save(c.Result!); }
        void Pair(Dictionary<string, Call> map) { foreach (var p in map.ToArray()) if (!p.Value.HasResult) map.Remove(p.Key); foreach (var p in map) Save(p.Value.Result!); }
        void Itself(Dictionary<string, Call> map) { foreach (var p in map) if (!p.Value.HasResult) map.Remove(p.Key); foreach (var p in map) Save(p.Value.Result!); }
        void AnotherKey(Dictionary<string, Call> map, string o) { foreach (var (k, c) in map.ToList()) if (!c.HasResult) map.Remove(o); foreach (var c in map.Values) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task An_index_that_counts_down() => StatusTest.Members("""
        void For(List<Call> list) { for (var i = list.Count - 1; i >= 0; i--) if (!list[i].HasResult) list.RemoveAt(i); foreach (var c in list) Save(c.Result!); }
        void Braces(List<Call> list) { for (var i = list.Count - 1; i >= 0; i--) { if (list[i].Status != Status.Completed) { list.RemoveAt(i); } } Save(list[0].Result!); }
        void Variable(List<Call> list) { for (int i = list.Count - 1; i >= 0; --i) { var c = list[i]; if (c.Status != Status.Completed) list.RemoveAt(i); } foreach (var c in list) Save(c.Result!); }
        void While(List<Call> list) { var i = list.Count; while (i-- > 0) if (!list[i].HasResult) list.RemoveAt(i); foreach (var c in list) Save(c.Result!); }
        void MoreThan(List<Call> list) { for (var i = list.Count - 1; i > -1; i--) if (!list[i].HasResult) list.RemoveAt(i); foreach (var c in list) Save(c.Result!); }
        void Element(List<Call> list) { for (var i = list.Count - 1; i >= 0; i--) if (!list[i].HasResult) list.Remove(list[i]); foreach (var c in list) Save(c.Result!); }
        void Continue(List<Call> list) { for (var i = list.Count - 1; i >= 0; i--) { if (list[i].HasResult) continue; list.RemoveAt(i); } for (var i = 0; i < list.Count; i++) Save(list[i].Result!); }
        void Throw(List<Call> list) { for (var i = list.Count - 1; i >= 0; i--) { if (!list[i].HasResult) throw new Exception(); } foreach (var c in list) Save(c.Result!); }
        void Array(Call[] list) { for (var i = list.Length - 1; i >= 0; i--) { if (!list[i].HasResult) return; } foreach (var c in list) Save(c.Result!); }
        """);

    [Fact]
    public Task An_index_that_counts_down_however_it_is_written() => StatusTest.Members("""
        void Prefix(List<Call> list) { var i = list.Count; while (--i >= 0) if (!list[i].HasResult) list.RemoveAt(i); foreach (var c in list) Save(c.Result!); }
        void AtZero(List<Call> list) { var i = list.Count; while (true) { if (i-- == 0) break; if (!list[i].HasResult) list.RemoveAt(i); } foreach (var c in list) Save(c.Result!); }
        void Below(List<Call> list) { var i = list.Count - 1; while (true) { if (i < 0) break; if (!list[i].HasResult) list.RemoveAt(i); i--; } foreach (var c in list) Save(c.Result!); }
        void NotTheLast(List<Call> list) { for (var i = list.Count - 2; i >= 0; i--) if (!list[i].HasResult) list.RemoveAt(i); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void Half(List<Call> list) { for (var i = list.Count >> 1; i >= 0; i--) if (!list[i].HasResult) list.RemoveAt(i); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void Skipped(List<Call> list) { for (var i = list.Count - 1; i >= 0; i--) { if (!list[i].HasResult) return; list.RemoveAt(i--); } foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void AnotherElement(List<Call> list, Call o) { for (var i = list.Count - 1; i >= 0; i--) if (!list[i].HasResult) list.Remove(o); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void WrittenElsewhere(List<Call> list) { var i = 0; Later(() => i--); for (i = list.Count - 1; i >= 0; i--) { if (!list[i].HasResult) return; } foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        static extern void Later(Action act);
        """);

    [Fact]
    public Task An_index_that_counts_down_over_some_or_past_others() => StatusTest.Members("""
        void OnlyFailed(List<Call> list) { for (var i = list.Count - 1; i >= 0; i--) if (list[i].Status == Status.Failed) list.RemoveAt(i); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void Checked(List<Call> list) { for (var i = list.Count - 1; i >= 0; i--) if (list[i].HasResult) list.RemoveAt(i); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void NotTheFirst(List<Call> list) { for (var i = list.Count - 1; i >= 2; i--) if (!list[i].HasResult) list.RemoveAt(i); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void FromSomewhere(List<Call> list, int n) { for (var i = n; i >= 0; i--) if (!list[i].HasResult) list.RemoveAt(i); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void Ended(List<Call> list) { for (var i = list.Count - 1; i >= 0; i--) if (!list[i].HasResult) { list.RemoveAt(i); break; } foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void NotToTheEnd(List<Call> list) { for (var i = list.Count - 1; i > 0; i--) if (!list[i].HasResult) list.RemoveAt(i); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void Another(List<Call> list, int j) { for (var i = list.Count - 1; i >= 0; i--) if (!list[i].HasResult) list.RemoveAt(j); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void ByTwo(List<Call> list) { for (var i = list.Count - 1; i >= 0; i -= 2) if (!list[i].HasResult) list.RemoveAt(i); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void Twice(List<Call> list) { for (var i = list.Count - 1; i >= 0; i--) { if (!list[i].HasResult) list.RemoveAt(i); i--; } foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void More(List<Call> list) { for (var i = list.Count - 1; i >= 0; i--) { if (!list[i].HasResult) list.RemoveAt(i); list.Add(Get()); } foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void Replaced(List<Call> list) { for (var i = list.Count - 1; i >= 0; i--) { if (list[i].HasResult) continue; list[i] = Get(); } foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void ReadFirst(List<Call> list) { for (var i = list.Count - 1; i >= 0; i--) Save(list[i].{|TR1001:Result|}!); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task An_index_that_counts_up_and_stays_where_it_has_removed() => StatusTest.Members("""
        void BackAgain(List<Call> list) { for (var i = 0; i < list.Count; i++) if (!list[i].HasResult) list.RemoveAt(i--); foreach (var c in list) Save(c.Result!); }
        void Else(List<Call> list) { for (var i = 0; i < list.Count;) { if (!list[i].HasResult) list.RemoveAt(i); else i++; } foreach (var c in list) Save(c.Result!); }
        void Continue(List<Call> list) { var i = 0; while (i < list.Count) { if (list[i].Status != Status.Completed) { list.RemoveAt(i); continue; } i++; } foreach (var c in list) Save(c.Result!); }
        void Skipped(List<Call> list) { for (var i = 0; i < list.Count; i++) if (!list[i].HasResult) list.RemoveAt(i); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void TurnedBack(List<Call> list) { for (var i = 0; i < list.Count; i++) { if (!list[i].HasResult) { list.RemoveAt(i); i--; } } foreach (var c in list) Save(c.Result!); }
        void SkippedTheNext(List<Call> list) { for (var i = 0; i < list.Count; i++) { if (!list[i].HasResult) return; list.RemoveAt(i++); } foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void TheOneBefore(List<Call> list) { for (var i = 0; i < list.Count; i++) if (!list[i].HasResult) list.RemoveAt(--i); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void AnotherPlace(List<Call> list) { var j = 0; for (var i = 0; i < list.Count;) { if (!list[i].HasResult) list.RemoveAt(j); else i++; } foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void BackFromAnother(List<Call> list) { var j = 5; for (var i = 0; i < list.Count; i++) if (!list[i].HasResult) list.RemoveAt(j--); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Sets_without_others() => StatusTest.Members("""
        void Intersect(List<Call> a, List<Call> b) { var r = a.Intersect(b.Where(c => c.HasResult)); foreach (var c in r) Save(c.Result!); }
        void Except(List<Call> a) { var bad = a.Where(c => !c.HasResult); foreach (var c in a.Except(bad)) Save(c.Result!); }
        void ExceptKept(List<Call> a) { var bad = a.Where(c => c.Status != Status.Completed).ToList(); foreach (var c in a.Except(bad)) Save(c.Result!); }
        void WithoutReady(List<Call> a, List<Call> b) { var r = a.Except(b.Where(c => c.HasResult)); foreach (var c in r) Save(c.{|TR1001:Result|}!); }
        void OfAnother(List<Call> a, List<Call> b) { var bad = b.Where(c => !c.HasResult); foreach (var c in a.Except(bad)) Save(c.{|TR1001:Result|}!); }
        void OnlyFailed(List<Call> a) { var bad = a.Where(c => c.Status == Status.Failed); foreach (var c in a.Except(bad)) Save(c.{|TR1001:Result|}!); }
        void ExceptWith(HashSet<Call> set) { set.ExceptWith(set.Where(c => !c.HasResult).ToList()); foreach (var c in set) Save(c.Result!); }
        void IntersectWith(HashSet<Call> set, List<Call> others) { set.IntersectWith(others.Where(c => c.HasResult)); foreach (var c in set) Save(c.Result!); }
        void WithoutOthers(HashSet<Call> set, List<Call> others) { set.ExceptWith(others.Where(c => !c.HasResult)); foreach (var c in set) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Those_that_a_loop_has_put_into_a_list() => StatusTest.Members("""
        void Remove(List<Call> calls) { var bad = new List<Call>(); foreach (var c in calls) if (!c.HasResult) bad.Add(c); foreach (var b in bad) calls.Remove(b); foreach (var c in calls) Save(c.Result!); }
        void RemoveAll(List<Call> calls) { var bad = new List<Call>(); foreach (var c in calls) if (!c.HasResult) bad.Add(c); calls.RemoveAll(bad.Contains); foreach (var c in calls) Save(c.Result!); }
        void ByLambda(List<Call> calls) { var bad = new List<Call>(); foreach (var c in calls) if (!c.HasResult) bad.Add(c); calls.RemoveAll(c => bad.Contains(c)); foreach (var c in calls) Save(c.Result!); }
        void Except(List<Call> calls) { var bad = new List<Call>(); foreach (var c in calls) if (!c.HasResult) bad.Add(c); foreach (var c in calls.Except(bad)) Save(c.Result!); }
        void OnlyFailed(List<Call> calls) { var bad = new List<Call>(); foreach (var c in calls) if (c.Status == Status.Failed) bad.Add(c); foreach (var b in bad) calls.Remove(b); foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void OneOfTwoLists(List<Call> calls) { var bad = new List<Call>(); var odd = new List<Call>(); foreach (var c in calls) if (c.Status == Status.Failed) bad.Add(c); else if (!c.HasResult) odd.Add(c); foreach (var b in bad) calls.Remove(b); foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void NotRemoved(List<Call> calls) { var bad = new List<Call>(); foreach (var c in calls) if (!c.HasResult) bad.Add(c); calls.Remove(calls[0]); foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void NotToTheEnd(List<Call> calls) { var bad = new List<Call>(); foreach (var c in calls) { if (bad.Count > 3) break; if (!c.HasResult) bad.Add(c); } calls.RemoveAll(bad.Contains); foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void OneLess(List<Call> calls) { var bad = new List<Call>(); foreach (var c in calls) if (!c.HasResult) bad.Add(c); bad.RemoveAt(0); calls.RemoveAll(bad.Contains); foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void OneMore(List<Call> calls, Call other) { var bad = new List<Call>(); foreach (var c in calls) if (!c.HasResult) bad.Add(c); calls.Add(other); calls.RemoveAll(bad.Contains); foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void OfAnother(List<Call> calls, List<Call> others) { var bad = new List<Call>(); foreach (var c in calls) if (!c.HasResult) bad.Add(c); others.RemoveAll(bad.Contains); foreach (var c in others) Save(c.{|TR1001:Result|}!); }
        void ReadFirst(List<Call> calls) { var bad = new List<Call>(); foreach (var c in calls) { Save(c.{|TR1001:Result|}!); if (!c.HasResult) bad.Add(c); } calls.RemoveAll(bad.Contains); foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task An_element_that_is_not_among_those_that_were_taken() => StatusTest.Members("""
        void Set(List<Call> calls) { var bad = calls.Where(c => !c.HasResult).ToHashSet(); foreach (var c in calls) if (!bad.Contains(c)) Save(c.Result!); }
        void Loop(List<Call> calls) { var bad = new HashSet<Call>(); foreach (var c in calls) { if (c.HasResult) continue; bad.Add(c); } foreach (var c in calls) { if (bad.Contains(c)) continue; Save(c.Result!); } }
        void Where(List<Call> calls) { var bad = calls.Where(c => !c.HasResult).ToList(); foreach (var c in calls.Where(c => !bad.Contains(c))) Save(c.Result!); }
        void Index(List<Call> calls) { var bad = calls.Where(c => !c.HasResult).ToList(); if (!bad.Contains(calls[0])) Save(calls[0].Result!); }
        void OnlyFailed(List<Call> calls) { var bad = calls.Where(c => c.Status == Status.Failed).ToHashSet(); foreach (var c in calls) if (!bad.Contains(c)) Save(c.{|TR1001:Result|}!); }
        void OfNone(List<Call> calls, Call call) { var bad = calls.Where(c => !c.HasResult).ToList(); if (!bad.Contains(call)) Save(call.{|TR1001:Result|}!); }
        void AmongThem(List<Call> calls) { var bad = calls.Where(c => !c.HasResult).ToHashSet(); foreach (var c in calls) if (bad.Contains(c)) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_is_removed_from_a_dictionary_by_its_keys() => StatusTest.Members("""
        void Copy(Dictionary<string, Call> map) { foreach (var k in map.Keys.ToList()) if (!map[k].HasResult) map.Remove(k); foreach (var c in map.Values) Save(c.Result!); }
        void Direct(Dictionary<string, Call> map) { foreach (var k in map.Keys) { if (map[k].HasResult) continue; map.Remove(k); } foreach (var c in map.Values) Save(c.Result!); }
        void InALocal(Dictionary<string, Call> map) { foreach (var k in map.Keys.ToArray()) { var c = map[k]; if (c.HasResult) continue; map.Remove(k); } foreach (var (_, c) in map) Save(c.Result!); }
        void Selected(Dictionary<string, Call> map) { foreach (var k in map.Where(p => !p.Value.HasResult).Select(p => p.Key).ToList()) map.Remove(k); foreach (var c in map.Values) Save(c.Result!); }
        void Query(Dictionary<string, Call> map) { var gone = (from p in map where !p.Value.HasResult select p.Key).ToArray(); foreach (var k in gone) map.Remove(k); foreach (var c in map.Values) Save(c.Result!); }
        void OfAnother(Dictionary<string, Call> map, Dictionary<string, Call> other) { foreach (var k in map.Keys.ToArray()) { if (other[k].HasResult) continue; map.Remove(k); } foreach (var (_, c) in map) Save(c.{|TR1001:Result|}!); }
        void Unread(Dictionary<string, Call> map) { foreach (var k in map.Keys.ToArray()) if (k.Length == 2) map.Remove(k); foreach (var (_, c) in map) Save(c.{|TR1001:Result|}!); }
        void Half(Dictionary<string, Call> map) { foreach (var k in map.Keys.ToArray()) if (k.Length == 2 && !map[k].HasResult) map.Remove(k); foreach (var (_, c) in map) Save(c.{|TR1001:Result|}!); }
        void NotToTheEnd(Dictionary<string, Call> map) { foreach (var k in map.Keys.ToArray()) { if (map.Count < 2) break; if (!map[k].HasResult) map.Remove(k); } foreach (var (_, c) in map) Save(c.{|TR1001:Result|}!); }
        void OneMore(Dictionary<string, Call> map, Call other) { foreach (var k in map.Keys.ToArray()) if (!map[k].HasResult) map.Remove(k); map["n"] = other; foreach (var (_, c) in map) Save(c.{|TR1001:Result|}!); }
        void SelectedFailed(Dictionary<string, Call> map) { foreach (var k in map.Where(p => p.Value.Status == Status.Failed).Select(p => p.Key).ToList()) map.Remove(k); foreach (var c in map.Values) Save(c.{|TR1001:Result|}!); }
        void SelectedOfAnother(Dictionary<string, Call> map, Dictionary<string, Call> other) { foreach (var k in map.Where(p => !p.Value.HasResult).Select(p => p.Key).ToList()) other.Remove(k); foreach (var c in other.Values) Save(c.{|TR1001:Result|}!); }
        void SelectedIds(Dictionary<string, Call> map) { foreach (var k in map.Where(p => !p.Value.HasResult).Select(p => p.Value.Id).ToList()) map.Remove(k); foreach (var c in map.Values) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_a_loop_leaves_in_a_collection_that_was_taken_from_another() => StatusTest.Members("""
        void OfACopy(List<Call> list) { foreach (var c in list.ToList().Where(c => !c.HasResult)) list.Remove(c); foreach (var c in list) Save(c.Result!); }
        void Twice(List<Call> list) { foreach (var c in list.Where(c => c.Status != Status.Completed).ToList().Where(c => !c.HasResult)) list.Remove(c); foreach (var c in list) Save(c.Result!); }
        void OfTheRest(List<Call> list) { foreach (var c in list.Where(c => c.Status != Status.Failed).ToList().Where(c => !c.HasResult)) list.Remove(c); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void CopyOfACopy(List<Call> list) { var some = list.ToList(); foreach (var c in some.ToList()) if (!c.HasResult) some.Remove(c); foreach (var c in some) Save(c.Result!); }
        void CopyOfSome(List<Call> list) { var some = list.Where(c => c.Status != Status.Failed).ToList(); foreach (var c in some.ToList()) if (!c.HasResult) some.Remove(c); foreach (var c in some) Save(c.Result!); }
        void FromTheFirst(List<Call> list) { var bad = list.Where(c => !c.HasResult).ToList(); bad.Reverse(); foreach (var c in bad.ToList()) list.Remove(c); foreach (var c in list) Save(c.Result!); }
        void NotFromTheFirst(List<Call> list) { var some = list.ToList(); foreach (var c in some.ToList()) if (!c.HasResult) some.Remove(c); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void Grown(List<Call> list, Call other) { var copy = list.ToList(); list.Add(other); foreach (var c in copy) if (!c.HasResult) list.Remove(c); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void SetsWithout(List<Call> list) { var all = list.ToList(); var bad = all.Where(c => !c.HasResult).ToList(); foreach (var c in all.Except(bad)) Save(c.Result!); foreach (var c in list.Except(bad)) Save(c.Result!); }
        """);

    [Fact]
    public Task A_copy_that_was_checked_whatever_is_taken_out_of_the_collection() => StatusTest.Members("""
        void Then(List<Call> list) { var copy = list.ToList(); foreach (var c in copy) if (!c.HasResult) return; list.Remove(copy[0]); foreach (var c in copy) Save(c.Result!); }
        void Before(List<Call> list, Call other) { var copy = list.ToList(); list.Add(other); list.Remove(copy[0]); foreach (var c in copy) if (!c.HasResult) return; foreach (var c in copy) Save(c.Result!); }
        """);

    [Fact]
    public Task What_else_a_loop_can_go_through() => StatusTest.Members("""
        private readonly List<Call> _calls = new();
        class Album { public List<Call> Calls { get; } = new(); }
        void FindAll(List<Call> list) { foreach (var c in list.FindAll(c => !c.HasResult)) list.Remove(c); foreach (var c in list) Save(c.Result!); }
        void Field() { foreach (var c in _calls.ToList()) if (!c.HasResult) _calls.Remove(c); foreach (var c in _calls) Save(c.Result!); }
        void Member(Album album) { foreach (var c in album.Calls.ToList()) if (!c.HasResult) album.Calls.Remove(c); foreach (var c in album.Calls) Save(c.Result!); }
        void ByWhatever(List<Call> list, Func<Call, bool> isOld) { foreach (var c in list.Where(isOld).ToList()) if (!c.HasResult) list.Remove(c); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void Others(List<Call> list) { foreach (var c in list.Select(c => Find(c.Id)!).ToList()) if (!c.HasResult) list.Remove(c); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void EverySecond(List<Call> list) { using var e = list.ToList().GetEnumerator(); while (e.MoveNext()) { if (!e.Current.HasResult) list.Remove(e.Current); e.MoveNext(); } foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void TheNext(List<Job> list) { foreach (var j in list.ToList()) if (j.State != JobState.Done) list.Remove(j.Next!); foreach (var j in list) Log(j.{|TR1001:Output|}!); }
        void Renewed(List<Call> list) { foreach (var c in list.ToList()) { if (c.HasResult) continue; list.Remove(c); list.Add(Get()); } foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void ReadFirst(List<Call> list) { foreach (var c in list.ToList()) { Save(c.{|TR1001:Result|}!); if (c.Status == Status.Failed) list.Remove(c); } foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Something_else_that_is_removed_later() => StatusTest.Members("""
        static string Ensured([EnsuresReady] Call call) => call.HasResult ? call.Id : throw new InvalidOperationException();
        void OfAResult(Dictionary<string, Call> map, Call call) { foreach (var p in map) Log(p.Key); if (call.HasResult) Log(call.Result.Text.Remove(1)); }
        void OfAnAnswer(Dictionary<string, Call> map, Call call) { foreach (var p in map) Log(p.Key); Save(call.{|TR1001:Result|}!); Log(Ensured(call).Remove(1)); }
        """);

    [Fact]
    public Task A_dictionary_by_a_key_that_its_elements_have() => StatusTest.Members("""
        void OfTheValue(Dictionary<string, Call> map) { foreach (var p in map.ToList()) if (!p.Value.HasResult) map.Remove(p.Value.Id); foreach (var p in map) Save(p.Value.Result!); }
        void Values(Dictionary<string, Call> map) { foreach (var c in map.Values.ToList()) if (!c.HasResult) map.Remove(c.Id); foreach (var c in map.Values) Save(c.Result!); }
        void Where(Dictionary<string, Call> map) { foreach (var c in map.Values.Where(c => !c.HasResult).ToList()) map.Remove(c.Id); foreach (var p in map) Save(p.Value.Result!); }
        void Declared(Dictionary<string, Call> map) { foreach ((var k, var c) in map.ToList()) if (!c.HasResult) map.Remove(k); foreach (var c in map.Values) Save(c.Result!); }
        void Concurrent(System.Collections.Concurrent.ConcurrentDictionary<string, Call> map) { foreach (var p in map) if (!p.Value.HasResult) map.TryRemove(p.Key, out _); foreach (var p in map) Save(p.Value.Result!); }
        void MadeOfSome(Dictionary<string, Call> map) { var some = new Dictionary<string, Call>(map.Where(p => p.Value.Status != Status.InProgress)); foreach (var p in some) if (!p.Value.HasResult) some.Remove(p.Key); foreach (var p in some) Save(p.Value.Result!); }
        void OfAnother(Dictionary<string, Call> map, KeyValuePair<string, Call> o) { foreach (var p in map.ToList()) if (!p.Value.HasResult) map.Remove(o.Key); foreach (var p in map) Save(p.Value.{|TR1001:Result|}!); }
        void AndWithout(Dictionary<string, Call> map, List<Call> list) { foreach (var p in map) { if (!p.Value.HasResult) map.Remove(p.Key); foreach (var c in list.Except(map.Values)) Save(c.{|TR1001:Result|}!); } }
        """);

    [Fact]
    public Task Sets_of_elements_that_were_checked_before() => StatusTest.Members("""
        void Intersect(List<Call> a, List<Call> b) { var r = a.Where(c => c.HasResult).Intersect(b.Where(c => c.Status != Status.Failed)); foreach (var c in r) Save(c.Result!); }
        void WithoutAll(List<Call> list) { var copy = list.ToList(); foreach (var c in list.Except(copy)) Save(c.Result!); }
        """);

    [Fact]
    public Task What_was_taken_from_a_collection_and_is_not_all_there_any_more() => StatusTest.Members("""
        void Dequeued(List<Call> list) { var bad = new Queue<Call>(list.Where(c => !c.HasResult)); bad.Dequeue(); foreach (var c in bad) list.Remove(c); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void DequeuedOrNot(List<Call> list) { var bad = new Queue<Call>(list.Where(c => !c.HasResult)); bad.TryDequeue(out _); foreach (var c in bad) list.Remove(c); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void Popped(List<Call> list) { var bad = new Stack<Call>(list.Where(c => !c.HasResult)); bad.Pop(); foreach (var c in bad) list.Remove(c); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void PoppedOrNot(List<Call> list) { var bad = new Stack<Call>(list.Where(c => !c.HasResult)); bad.TryPop(out _); foreach (var c in bad) list.Remove(c); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void Sorted(List<Call> list) { var bad = list.Where(c => !c.HasResult).ToList(); bad.Sort((a, b) => a.Id.CompareTo(b.Id)); foreach (var c in bad) list.Remove(c); foreach (var c in list) Save(c.Result!); }
        """);

    [Fact]
    public Task A_list_that_takes_from_a_copy_of_itself_and_is_filtered_in_a_loop() => StatusTest.Members("""
        void Again(List<Call> calls, List<Call> others)
        {
            foreach (var c in calls.ToList()) if (c.HasResult) calls.Add(c);
            foreach (var c in calls) Save(c.{|TR1001:Result|}!);
            foreach (var other in others) calls = calls.Where(c => !others.Contains(c)).ToList();
        }
        """);
}
