#define FLAGS(x) unsigned long x[2]
#define OPEN(x) struct { int x
#define SELF(x) SELF(x); FLAGS(x)
struct a { FLAGS(f); OPEN(g); SELF(h); struct { char d[]; } in; int last[]; };
union b { char raw[8]; DECLARE_FLEX_ARRAY(int, many); FLAGS(
DEFINE_CLASS(c, struct a *, put(_T), get(n), int n)
DEFINE_GUARD(
DEFINE_SHOW_ATTRIBUTE(x);
