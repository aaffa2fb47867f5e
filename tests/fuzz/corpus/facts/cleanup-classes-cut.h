DEFINE_CLASS(
EXTEND_CLASS(fd, _raw, x, int a, struct b *c[3], int (*f)(void), ...)
DEFINE_GUARD_COND(m, , 
DEFINE_GUARD_COND(m, _try)
DEFINE_LOCK_GUARD_0()
DEFINE_CLASS(x, struct y, , , void)
#define L EM(a, "x") E_(b
#define EM(a,b) a,
#define __mu __attribute__((__warn_unused_result__))
enum e { L };
enum f { L
