#if a
#if b
#else
#elif c
#endif
#else
#endif
#endif
#else
#elif
#if