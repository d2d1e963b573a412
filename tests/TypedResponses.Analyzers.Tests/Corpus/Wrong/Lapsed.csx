// Checks that have lapsed, or were of something else: what comes close to a proof and is none.
class Lapsed
{
    void AfterANewValue(Call call, int n) { if (n > 0 && !call.HasResult) return; call = Get(); if (n > 0) Offer(call.Result!); } // TR1001

    void OtherVariable(Call call, int n, int m) { if (n > 0 && !call.HasResult) return; if (m > 0) Offer(call.Result!); } // TR1001

    void OtherBound(Call call, int n) { if (n > 0 && !call.HasResult) return; if (n > -1) Offer(call.Result!); } // TR1001

    void AfterRemoval(List<Call> cs) { var i = cs.FindIndex(c => c.HasResult); cs.RemoveAt(i); Offer(cs[i].Result!); } // TR1001

    void AfterReplacement(List<Call> cs) { var i = cs.FindIndex(c => c.HasResult); cs[i] = Get(); Offer(cs[i].Result!); } // TR1001

    void NextPlace(List<Call> cs) { var i = cs.FindIndex(c => c.HasResult); i++; Offer(cs[i].Result!); } // TR1001

    void BesideThePlace(List<Call> cs) { var i = cs.FindIndex(c => c.HasResult); if (i >= 0) Offer(cs[i + 1].Result!); } // TR1001

    void RemovedTheReady(List<Call> cs) { cs.RemoveAll(c => c.HasResult); foreach (var c in cs) Offer(c.Result!); } // TR1001

    void AddedAnother(List<Call> cs) { cs.RemoveAll(c => !c.HasResult); cs.Add(Get()); foreach (var c in cs) Offer(c.Result!); } // TR1001

    void GroupedById(List<Call> cs) { foreach (var g in cs.GroupBy(c => c.Id)) foreach (var c in g) Offer(c.Result!); } // TR1001

    void TextIsThere(Call call) { if (string.IsNullOrEmpty(call.StatusText)) return; Offer(call.Result!); } // TR1001

    void TextIsNotEmpty(Call call) { if (!string.IsNullOrEmpty(call.StatusText)) Offer(call.Result!); } // TR1001

    void OtherOfTwo(Call a, Call b) { var t = (a, b); if (t.a.HasResult) Offer(t.b.Result!); } // TR1001

    void SwappedTuple(Call a, Call b) { var t = (a, b); t = (b, a); if (a.HasResult) Offer(t.a.Result!); } // TR1001

    void OtherPlaceOfAPattern(Call[] cs) { if (cs is [_, { HasResult: true }]) Offer(cs[0].Result!); } // TR1001

    void PlaceWrittenAfterAPattern(Call[] cs) { if (cs is [{ HasResult: true }, ..]) { cs[0] = Get(); Offer(cs[0].Result!); } } // TR1001

    void RefToWhatChanged(Call call) { ref readonly var r = ref call; if (r.HasResult) { call = Get(); Offer(r.Result!); } } // TR1001

    void DefaultIsReady(Call call) { if ((call.StatusText ?? "completed") == "completed") Offer(call.Result!); } // TR1001

    void DefaultIsNot(Call call) { if ((call.StatusText ?? "") == "generating") Offer(call.Result!); } // TR1001

    void ComparedWithFailed(Call call) { if (string.Compare(call.StatusText, "failed") == 0) Offer(call.Result!); } // TR1002

    void ComparedAsGreater(Call call) { if (string.Compare(call.StatusText, "completed") > 0) Offer(call.Result!); } // TR1001

    void UnequalToAnother(Call call, ImageResult other) { if (call.Result != other) Offer(call.Result!); } // TR1001

    void WrittenByALambda(Call call) { Call cur = call; new List<int> { 1 }.ForEach(_ => cur = Get()); if (call.HasResult) Offer(cur.Result!); } // TR1001

    Call? _c; Call? C1 { get => _c; set => _c = value; }

    void BehindAProperty() { if (C1 is { HasResult: true }) { _c = Get(); Offer(C1.Result!); } } // TR1001

    void OfAnotherObject(Lapsed o) { if (C1 is { HasResult: true }) Offer(o.C1!.Result!); } // TR1001

    void FromAQueue(PriorityQueue<Call, int> q) { while (q.TryDequeue(out var c, out _)) Offer(c.Result!); } // TR1001
}
