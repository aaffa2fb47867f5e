#ifndef _LINUX_LINKAGE_H
#define _LINUX_LINKAGE_H
#ifdef __ASSEMBLY__
#define SYM_FUNC_START(name)	.globl name; .balign 4; name:
#define SYM_FUNC_END(name)	.type name, %function; .size name, . - name
#endif
#endif
