#ifndef _LINUX_STATIC_CALL_H
#define _LINUX_STATIC_CALL_H
#define DECLARE_STATIC_CALL(name, func) extern typeof(func) __SCT__##name
#define static_call(name) (&__SCT__##name)
#endif
