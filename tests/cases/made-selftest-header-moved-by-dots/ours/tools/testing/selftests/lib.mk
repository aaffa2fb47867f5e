CFLAGS += -I$(selfdir)/include -D_GNU_SOURCE=
