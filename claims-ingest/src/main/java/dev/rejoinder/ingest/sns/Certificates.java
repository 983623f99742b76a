package dev.rejoinder.ingest.sns;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** Reads certificates, and tells whether one is Amazon's for SNS. */
final class Certificates {

    private static final String NAME = "sns.amazonaws.com";
    private static final int DNS_NAME = 2;

    private Certificates() {}

    /** @throws CertificateException if there is none */
    static List<X509Certificate> read(byte[] pem) throws CertificateException {
        List<X509Certificate> read =
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                        .map(X509Certificate.class::cast)
                        .toList();
        if (read.isEmpty()) {
            throw new CertificateException("there is no certificate");
        }
        return read;
    }

    /**
     * Checks the first certificate: name, validity in real time, and a chain to a trusted authority.
     *
     * @throws GeneralSecurityException if it is not Amazon's for SNS
     */
    static X509Certificate trusted(List<X509Certificate> certificates, Set<TrustAnchor> authorities)
            throws GeneralSecurityException {
        X509Certificate leaf = certificates.get(0);
        leaf.checkValidity();
        if (!isNamed(leaf)) {
            throw new CertificateException("the certificate is not for " + NAME);
        }
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(leaf);
        // The first bit is to sign with; a certificate that names no use may be used for all.
        target.setKeyUsage(new boolean[] {true});
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(authorities, target);
        parameters.setRevocationEnabled(false);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(certificates)));
        CertPathBuilder.getInstance("PKIX").build(parameters);
        return leaf;
    }

    private static boolean isNamed(X509Certificate leaf) throws CertificateParsingException {
        Collection<List<?>> others = leaf.getSubjectAlternativeNames();
        if (others != null && others.stream().anyMatch(other -> other.equals(List.of(DNS_NAME, NAME)))) {
            return true;
        }
        try {
            return new LdapName(leaf.getSubjectX500Principal().getName())
                    .getRdns().stream().anyMatch(Certificates::isCommonName);
        } catch (InvalidNameException e) {
            return false;
        }
    }

    private static boolean isCommonName(Rdn part) {
        return part.getType().equalsIgnoreCase("CN") && NAME.equals(part.getValue());
    }
}
