#ifndef KVM_X86_OP
#error "missing"
#endif

KVM_X86_OP(vcpu_run)
KVM_X86_OP(flush_tlb)
KVM_X86_OP(set_dr7)
KVM_X86_OP(get_msr)
