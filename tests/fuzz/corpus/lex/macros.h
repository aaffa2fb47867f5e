#define ONE 1
#define FN(a, b, args...) do { (a) = (b); } while (0)
#define PASTE(x) int x##_get(void); static int x##_n = sizeof(#x);
PASTE(foo)
#define TWICE(x) PASTE(x) PASTE(x##2)
TWICE(bar);
#define LONG_ONE \
	a /* b \
	   c */ d // e
#undef ONE
DEFINE_PER_CPU(int, counter);
SYSCALL_DEFINE2(open, const char __user *, name, int, flags)
{
	return 0;
}
TRACE_EVENT(sched, TP_PROTO(struct task *p, int cpu), TP_ARGS(p, cpu));
static DEFINE_MUTEX(lock);
module_init(start)
int behind;
