#ifdef CONFIG_A
int f(int a,
#if defined(CONFIG_B) && !IS_ENABLED(CONFIG_C)
      int b,
#elif 0
      bad(
#else
      long b,
#endif
      int c);
#else
static inline int f(int a) { return 0; }
#endif
#if 0
}}}} ))) "
#endif
#if A
void g(void) {
#else
void g(int x) {
#endif
	h();
}
<<<<<<< ours
int x;
||||||| base
int y;
=======
long x;
>>>>>>> theirs
